import { expect, it } from 'vitest';
import { explainFailure } from './explain-failure';

const explain = (output: string) => explainFailure(output, '/home/ada/app');

it('tells a mistake in the schema by its place', () => {
  const output = `Bundling asset app/Code/Stage...
[WARNING] aws-cdk-lib.CfnResource#addDependency is deprecated, and will be removed in the next major release.
/home/ada/app/amplify/data/resource.ts:14
      title: a.strin().required(),
               ^


TypeError: a.strin is not a function
    at <anonymous> (/home/ada/app/amplify/data/resource.ts:14:16)
    at ModuleJob.run (node:internal/modules/esm/module_job:325:25)

Node.js v20.20.2`;
  expect(explain(output)).toBe('amplify/data/resource.ts:14:16 a.strin is not a function');
});

it('tells what Amplify refuses, with its advice', () => {
  const output = `AmplifyError [InvalidSchemaError]: Invalid ref. Note is referring to Rolex which is not defined in the schema
    at DataGenerator.generateContainerEntry (/home/ada/app/node_modules/@aws-amplify/backend-data/src/factory.ts:207:13)
    at <anonymous> (/home/ada/app/amplify/backend.ts:6:17) {
  cause: Error: Invalid ref.
  options: {
    message: 'Invalid ref.',
    resolution: 'Check your data schema definition.'
  },`;
  expect(explain(output)).toBe(
    'amplify/backend.ts:6:17 Invalid ref. Note is referring to Rolex which is not defined in the schema\n' +
      'Check your data schema definition.',
  );
});

it('tells what esbuild can’t read, once', () => {
  const output = `✘ [ERROR] Unexpected ";"

    amplify/data/resolvers/stamp.ts:36:10:

Error: Build failed with 1 error:
amplify/data/resolvers/stamp.ts:36:10: ERROR: Unexpected ";"
    at failureErrorWithLog (/home/ada/app/node_modules/esbuild/lib/main.js:1752:15)
amplify/data/resolvers/stamp.ts:36:10: ERROR: Unexpected ";"`;
  expect(explain(output)).toBe('amplify/data/resolvers/stamp.ts:36:10 Unexpected ";"');
});

it('gives a message of our own as it is', () => {
  expect(explain('unable to change the key of table Note; reason')).toBe(
    'unable to change the key of table Note; reason',
  );
});

it('gives the last lines of what it can’t read', () => {
  expect(explain('1\n2\n\n3\n4\n5\n6\n')).toBe('2\n3\n4\n5\n6');
});
