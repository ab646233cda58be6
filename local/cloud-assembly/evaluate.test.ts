import { describe, expect, it } from 'vitest';
import { evaluationOf } from './evaluate';
import { NO_VALUE } from './evaluation';
import type { Stack } from './stack';
import { parseTemplate } from './template';

function makeStack(
  template: unknown,
  parts: Partial<Pick<Stack, 'parameters' | 'children' | 'path'>> = {},
): Stack {
  return {
    deployment: {
      directory: { stackName: 'app', rootTemplateFile: 'app.template.json', assets: new Map() },
      region: 'xx-local-1',
      accountId: '000000000000',
      graphqlUrl: 'http://127.0.0.1:3000/graphql',
      resolving: new Set(),
    },
    path: parts.path ?? '',
    template: parseTemplate(JSON.stringify(template), 'app.template.json'),
    parameters: parts.parameters ?? new Map(),
    children: parts.children ?? new Map(),
  };
}

const stack = makeStack({
  Parameters: {
    Size: { Type: 'Number', Default: 5 },
    Secret: { Type: 'AWS::SSM::Parameter::Value<String>', Default: '/x' },
  },
  Conditions: {
    Small: { 'Fn::Equals': [{ Ref: 'Size' }, '5'] },
    Large: { 'Fn::Not': [{ Condition: 'Small' }] },
  },
  Mappings: { Ports: { local: { web: 3000 } } },
  Resources: {
    Role: { Type: 'AWS::IAM::Role' },
    Api: { Type: 'AWS::AppSync::GraphQLApi', Properties: { Name: 'notes' } },
    Table: { Type: 'AWS::DynamoDB::Table', Properties: { TableName: 'Notes' } },
  },
});
const { value } = evaluationOf(stack);

describe('each intrinsic resolves as CloudFormation resolves it', () => {
  it.each<[string, unknown, unknown]>([
    ['Ref of a pseudo parameter', { Ref: 'AWS::Region' }, 'xx-local-1'],
    ['Ref of a default', { Ref: 'Size' }, 5],
    ['Ref of a named resource', { Ref: 'Table' }, 'Notes'],
    ['Fn::GetAtt in its short form', { 'Fn::GetAtt': 'Api.GraphQLUrl' }, 'http://127.0.0.1:3000/graphql'],
    [
      'Fn::GetAtt',
      { 'Fn::GetAtt': ['Table', 'Arn'] },
      'arn:aws:dynamodb:xx-local-1:000000000000:table/Notes',
    ],
    ['Fn::Join', { 'Fn::Join': ['-', ['a', { Ref: 'Size' }]] }, 'a-5'],
    ['Fn::Select and Fn::Split', { 'Fn::Select': ['1', { 'Fn::Split': ['/', 'a/b'] }] }, 'b'],
    [
      'Fn::Sub',
      { 'Fn::Sub': '${Table} ${Table.Arn} ${!Kept}' },
      'Notes arn:aws:dynamodb:xx-local-1:000000000000:table/Notes ${Kept}',
    ],
    [
      'Fn::Sub with its own variables',
      { 'Fn::Sub': ['${Size}/${Own}', { Own: { Ref: 'Table' } }] },
      '5/Notes',
    ],
    ['Fn::If', { 'Fn::If': ['Small', 'yes', 'no'] }, 'yes'],
    ['Fn::If of a negated condition', { 'Fn::If': ['Large', 'yes', 'no'] }, 'no'],
    ['Fn::And', { 'Fn::And': [{ Condition: 'Small' }, { Condition: 'Large' }] }, false],
    ['Fn::Or', { 'Fn::Or': [{ Condition: 'Small' }, { Condition: 'Large' }] }, true],
    ['Fn::FindInMap', { 'Fn::FindInMap': ['Ports', 'local', 'web'] }, 3000],
    ['Fn::Base64', { 'Fn::Base64': 'note' }, 'bm90ZQ=='],
    ['AWS::NoValue in an object', { a: 1, b: { Ref: 'AWS::NoValue' } }, { a: 1 }],
    ['AWS::NoValue in a list', [1, { Ref: 'AWS::NoValue' }], [1]],
    ['AWS::NoValue alone', { Ref: 'AWS::NoValue' }, NO_VALUE],
  ])('%s', (_name, expression, expected) => expect(value(expression)).toEqual(expected));
});

describe('what does not resolve is refused by name', () => {
  it.each<[string, unknown, string]>([
    ['an intrinsic', { 'Fn::ImportValue': 'x' }, 'Fn::ImportValue; not supported'],
    ['a reference', { Ref: 'Lost' }, 'Lost is not defined'],
    ['a pseudo parameter', { Ref: 'AWS::Moon' }, 'AWS::Moon'],
    ['an attribute', { 'Fn::GetAtt': ['Role', 'Moon'] }, 'Role.Moon (AWS::IAM::Role)'],
    ['a parameter that only an account has', { Ref: 'Secret' }, 'parameter Secret'],
    ['a dynamic reference', '{{resolve:secretsmanager:token}}', 'dynamic references'],
    ['an entry beyond the list', { 'Fn::Select': [3, ['a']] }, 'no entry 3 of 1'],
    ['a condition', { 'Fn::If': ['Lost', 1, 2] }, 'Lost is not defined'],
  ])('%s', (_name, expression, message) => expect(() => value(expression)).toThrow(message));
});

describe('nested stacks', () => {
  it('resolve parameters in their parent, and outputs in themselves', () => {
    const child = makeStack(
      {
        Parameters: { Given: { Type: 'String' } },
        Outputs: { Twice: { Value: { 'Fn::Sub': '${Given}${Given}' } } },
      },
      { path: 'child', parameters: new Map([['Given', () => value({ Ref: 'Table' })]]) },
    );
    const parent = makeStack({}, { children: new Map([['child', child]]) });
    expect(evaluationOf(parent).value({ 'Fn::GetAtt': ['child', 'Outputs.Twice'] })).toBe('NotesNotes');
  });

  it('that wait for each other are refused instead of resolved for ever', () => {
    const children = new Map<string, Stack>();
    const parent = makeStack({}, { children });
    const own = { 'Fn::GetAtt': ['child', 'Outputs.Echo'] };
    const parameters = new Map([['Given', () => evaluationOf(parent).value(own)]]);
    const child = makeStack(
      { Outputs: { Echo: { Value: { Ref: 'Given' } } } },
      { path: 'child', parameters },
    );
    children.set('child', { ...child, deployment: parent.deployment });
    expect(() => evaluationOf(parent).value(own)).toThrow('depends on itself');
  });
});
