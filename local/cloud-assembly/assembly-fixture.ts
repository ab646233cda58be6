import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** What a test's cloud assembly is made of; every part goes where `cdk synth` would put it. */
export interface AssemblyParts {
  readonly root: Readonly<Record<string, unknown>>;
  /** Nested templates by the object key in their `TemplateURL`, e.g. `auth.json`. */
  readonly nested?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** Texts of file assets by their object key. */
  readonly files?: Readonly<Record<string, string>>;
  /** Folder assets by their object key (`<name>.zip`): file names to texts. */
  readonly folders?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** @returns the directory, a new one for each call; it lies in the system's temporary folder */
export function writeAssembly(parts: AssemblyParts): string {
  const directory = mkdtempSync(path.join(tmpdir(), 'cloud-assembly-'));
  const assets = new Map<string, string>();
  const write = (name: string, text: string): void => writeFileSync(path.join(directory, name), text);
  for (const [key, template] of Object.entries(parts.nested ?? {})) {
    const name = key.replace(/\.json$/, '.nested.template.json');
    write(name, JSON.stringify(template));
    assets.set(key, name);
  }
  for (const [key, text] of Object.entries(parts.files ?? {})) {
    write(`asset.${key}`, text);
    assets.set(key, `asset.${key}`);
  }
  for (const [key, entries] of Object.entries(parts.folders ?? {})) {
    const folder = `asset.${key.replace(/\.zip$/, '')}`;
    mkdirSync(path.join(directory, folder));
    for (const [name, text] of Object.entries(entries)) write(path.join(folder, name), text);
    assets.set(key, folder);
  }
  write('app.template.json', JSON.stringify(parts.root));
  write(
    'app.assets.json',
    JSON.stringify({
      files: Object.fromEntries([...assets].map(([key, file]) => [key, describeAsset(key, file)])),
    }),
  );
  write('manifest.json', JSON.stringify({ artifacts }));
  return directory;
}

const artifacts = {
  'app.assets': { type: 'cdk:asset-manifest', properties: { file: 'app.assets.json' } },
  app: { type: 'aws:cloudformation:stack', properties: { templateFile: 'app.template.json' } },
  Tree: { type: 'cdk:tree', properties: { file: 'tree.json' } },
};

const describeAsset = (objectKey: string, file: string) => ({
  displayName: `app/Code/Templateresolvers--${objectKey}`,
  source: { path: file },
  destinations: { here: { objectKey } },
});

export const nestedStack = (key: string, parameters: Readonly<Record<string, unknown>> = {}) => ({
  Type: 'AWS::CloudFormation::Stack',
  Properties: {
    TemplateURL: {
      'Fn::Join': ['', ['https://s3.', { Ref: 'AWS::Region' }, `.amazonaws.com/bucket/${key}`]],
    },
    Parameters: parameters,
  },
});

export const assetLocation = (key: string) => ({ 'Fn::Sub': `s3://assets-\${AWS::AccountId}/${key}` });
