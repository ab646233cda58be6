import { filterOperators as subscriptionOperators } from '../../local/appsync/subscription-filters';
import {
  makeJavaScriptExtensions,
  makeJavaScriptUtil,
  makeTemplateUtil,
  type BuiltinTree,
} from '../../local/appsync/resolvers/builtins';
import { dynamodbModule } from '../../local/appsync/resolvers/javascript';
import { tableOperations } from '../../local/aws-services';
import {
  eventInvokeConfigSupport,
  eventSourceMappingSupport,
  ignoredResourceTypes,
  intrinsics,
  lambdaFunctionSupport,
  runResourceTypes,
  type PropertySupport,
} from '../../local/cloud-assembly';
import { filterOperators } from '../../local/event-source-mapping';
import { adminOperations, publicOperations } from '../../local/cognito/operations';
import { supportedTriggers } from '../../local/cognito/triggers';
import { identityPoolOperations } from '../../local/cognito-identity';
import { awsManagedPolicies, conditionKeys, conditionOperators } from '../../local/iam';

const begin = '<!-- generated: npm run docs -->';
const end = '<!-- end of generated -->';

/** Renders what the code itself says that it supports. */
function renderTables(): string {
  return [
    '### Resource types that are run',
    list(runResourceTypes),
    '### Resource types that have no part here',
    [
      '| type | why |',
      '| --- | --- |',
      ...[...ignoredResourceTypes].map(([type, why]) => `| \`${type}\` | ${why} |`),
    ].join('\n'),
    '### Properties of functions; any other is refused by name',
    properties('AWS::Lambda::Function', lambdaFunctionSupport),
    properties('AWS::Lambda::EventInvokeConfig', eventInvokeConfigSupport),
    properties('AWS::Lambda::EventSourceMapping', eventSourceMappingSupport),
    `Operators in filter patterns: ${list(filterOperators)}`,
    '### Intrinsic functions',
    list(intrinsics.keys()),
    '### `util` in APPSYNC_JS',
    listMembers('util', makeJavaScriptUtil(environment)),
    '### `$util` in VTL',
    listMembers('$util', makeTemplateUtil(environment)),
    '### `extensions` in APPSYNC_JS and VTL, besides `runtime.earlyReturn` and `#return`',
    list(flatten('extensions', makeJavaScriptExtensions(environment)).map(({ name }) => name)),
    '### `@aws-appsync/utils/dynamodb`',
    listDynamodbModule(),
    '### Operators of subscription filters',
    list(subscriptionOperators),
    '### User pool operations that anyone may call',
    list(publicOperations.keys()),
    '### User pool operations that are signed',
    list(adminOperations.keys()),
    '### User pool triggers; any other is refused by name',
    list(supportedTriggers),
    '### Identity pool operations',
    list(identityPoolOperations.keys()),
    '### DynamoDB operations that a function may call, besides `ListTables` and `DescribeTable`',
    list(tableOperations),
    '### IAM policies',
    `Condition operators, each also with \`…IfExists\`, \`ForAnyValue:\` and \`ForAllValues:\`: ${list(conditionOperators.keys())}`,
    `Condition keys: ${list(conditionKeys)}`,
    `AWS's own policies whose content is known here: ${list(awsManagedPolicies.keys())}`,
  ].join('\n\n');
}

const environment = {
  now: () => 0,
  currentCall: (): never => {
    throw new Error('unable to use a built-in; no mapping is running');
  },
};

const list = (names: Iterable<string>): string => [...names].map((name) => `\`${name}\``).join(', ');

const properties = (type: string, { run, ignored }: PropertySupport): string =>
  `\`${type}\`: ${list(run)}${ignored.length === 0 ? '' : `. Without effect here: ${list(ignored)}`}`;

function listMembers(root: string, tree: BuiltinTree): string {
  const members = flatten(root, tree);
  const missing = members.filter(({ call }) => isUnsupported(call)).map(({ name }) => name);
  const held = members.map(({ name }) => name).filter((name) => !missing.includes(name));
  return `${list(held)}\n\nDocumented by AWS and refused by name when called: ${list(missing)}`;
}

function listDynamodbModule(): string {
  const isRefused = (member: unknown): boolean =>
    typeof member === 'function' && isUnsupported(() => void Reflect.apply(member, undefined, []));
  const { operations, ...functions } = dynamodbModule;
  const names = Object.entries(functions).map(([name, member]) => ({ name, refused: isRefused(member) }));
  const held = names.filter(({ refused }) => !refused).map(({ name }) => name);
  const missing = names.filter(({ refused }) => refused).map(({ name }) => name);
  const updates = Object.keys(operations).map((name) => `operations.${name}`);
  return `${list([...held, ...updates])}\n\nRefused by name when called: ${list(missing)}`;
}

function flatten(prefix: string, tree: BuiltinTree): { name: string; call: () => unknown }[] {
  return Object.entries(tree).flatMap(([key, member]) =>
    typeof member === 'function'
      ? [{ name: `${prefix}.${key}`, call: () => member() }]
      : flatten(`${prefix}.${key}`, member),
  );
}

function isUnsupported(call: () => unknown): boolean {
  try {
    call();
    return false;
  } catch (thrown) {
    return thrown instanceof Error && thrown.message.includes('not supported by the local backend');
  }
}

/** @returns the page with its generated part as the code has it now */
export function renderPage(page: string): string {
  const from = page.indexOf(begin);
  const to = page.indexOf(end);
  if (from < 0 || to < from) throw new Error(`unable to render the page; it lacks ${begin} or ${end}`);
  return `${page.slice(0, from)}${begin}\n\n${renderTables()}\n\n${page.slice(to)}`;
}
