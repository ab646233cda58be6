import { describe, expect, it } from 'vitest';
import type { PolicyStatement, RoleModel, TrustStatement } from '../backend-model';
import { createIam, makeIamSecrets, type Principal } from './index';
import { allow, readerRole } from './role-fixture';

const book = 'arn:aws:dynamodb:xx-local-1:000000000000:table/Book';
const principal: Principal = {
  kind: 'role',
  roleArn: readerRole.roleArn,
  arn: 'arn:aws:sts::000000000000:assumed-role/reader/shift',
  userId: 'AROAREADER:shift',
  federation: {
    identityPoolId: 'xx-local-1:pool',
    identityId: 'xx-local-1:ann',
    kind: 'authenticated',
    provider: null,
  },
};

const iamWith = (role: Partial<RoleModel>) =>
  createIam({
    roles: [{ ...readerRole, ...role }],
    secrets: makeIamSecrets(),
    region: 'xx-local-1',
    accountId: '000000000000',
  });

const mayDo = (statements: readonly PolicyStatement[], action = 'dynamodb:GetItem', resource = book) =>
  iamWith({ statements }).isAllowed(principal, action, resource);

const deny = (statement: PolicyStatement): PolicyStatement => ({ ...statement, effect: 'Deny' });

describe('a role’s policies', () => {
  it('allow what a statement allows, and nothing else', () => {
    const statements = [allow(['dynamodb:GetItem'], [book])];
    expect(mayDo(statements)).toBe(true);
    expect(mayDo(statements, 'dynamodb:PutItem')).toBe(false);
    expect(mayDo(statements, 'dynamodb:GetItem', `${book}/index/byTitle`)).toBe(false);
    expect(mayDo([])).toBe(false);
  });

  it.each([
    ['dynamodb:*', book, true],
    ['*', '*', true],
    ['DynamoDB:getitem', book, true],
    ['dynamodb:Get*', 'arn:aws:dynamodb:*:*:table/B??k', true],
    ['dynamodb:Get?', book, false],
    ['dynamodb:GetItem', book.toUpperCase(), false],
    ['dynamodb.GetItem', book, false],
    ['dynamodb:GetItem', 'arn:aws:dynamodb:*:table/Boo', false],
  ])('read wildcards in %s on %s', (action, resource, expected) => {
    expect(mayDo([allow([action], [resource])])).toBe(expected);
  });

  it('deny what one statement denies, whatever others allow', () => {
    expect(mayDo([allow(['*'], ['*']), deny(allow(['dynamodb:*'], [book]))])).toBe(false);
    expect(mayDo([allow(['*'], ['*']), deny(allow(['dynamodb:PutItem'], [book]))])).toBe(true);
  });

  it('may name what they leave out', () => {
    const but = (key: 'actions' | 'resources', patterns: string[]): PolicyStatement => ({
      ...allow(['*'], ['*']),
      [key]: { kind: 'except', patterns },
    });
    expect(mayDo([but('actions', ['dynamodb:Put*'])])).toBe(true);
    expect(mayDo([but('actions', ['dynamodb:Get*'])])).toBe(false);
    expect(mayDo([but('resources', [`${book}/*`])])).toBe(true);
    expect(mayDo([but('resources', [book])])).toBe(false);
  });

  it.each([
    ['StringEquals', 'aws:RequestedRegion', ['xx-local-1'], true],
    ['StringEquals', 'aws:RequestedRegion', ['eu-west-1'], false],
    ['StringNotEquals', 'aws:RequestedRegion', ['eu-west-1'], true],
    ['StringNotEquals', 'aws:RequestedRegion', ['eu-west-1', 'xx-local-1'], false],
    ['ArnLike', 'aws:PrincipalArn', ['arn:aws:iam::*:role/read*'], true],
    ['ForAnyValue:StringLike', 'cognito-identity.amazonaws.com:amr', ['auth*'], true],
    ['ForAnyValue:StringLike', 'cognito-identity.amazonaws.com:amr', ['un*'], false],
  ])('hold only under their condition: %s %s %j', (operator, key, values, expected) => {
    expect(mayDo([allow(['*'], ['*'], [{ operator, key, values }])])).toBe(expected);
  });

  it('know the caller in their variables', () => {
    const own = allow(['*'], ['arn:aws:s3:::books/${cognito-identity.amazonaws.com:sub}/*']);
    expect(mayDo([own], 's3:GetObject', 'arn:aws:s3:::books/xx-local-1:ann/1')).toBe(true);
    expect(mayDo([own], 's3:GetObject', 'arn:aws:s3:::books/xx-local-1:bob/1')).toBe(false);
  });

  it('of AWS’s own are known by name', () => {
    const iam = iamWith({
      statements: [],
      awsManagedPolicyArns: ['arn:aws:iam::aws:policy/AmazonDynamoDBReadOnlyAccess'],
    });
    expect(iam.isAllowed(principal, 'dynamodb:GetItem', book)).toBe(true);
    expect(iam.isAllowed(principal, 'dynamodb:PutItem', book)).toBe(false);
  });

  it('refuse in AWS’s words', () => {
    const iam = iamWith({ statements: [allow(['*'], ['*']), deny(allow(['dynamodb:PutItem'], ['*']))] });
    expect(() => iam.authorize(principal, 'dynamodb:PutItem', book)).toThrow(
      `User: ${principal.arn} is not authorized to perform: dynamodb:PutItem on resource: ${book} with an explicit deny in an identity-based policy`,
    );
  });
});

describe('what cannot be decided is refused at the start, by name', () => {
  it.each<[string, Partial<RoleModel>]>([
    [
      'condition key aws:SourceVpc is not supported',
      {
        statements: [
          allow(['*'], ['*'], [{ operator: 'StringEquals', key: 'aws:SourceVpc', values: ['x'] }]),
        ],
      },
    ],
    [
      'condition operator IpAddress is not supported',
      { statements: [allow(['*'], ['*'], [{ operator: 'IpAddress', key: 'aws:SourceIp', values: ['x'] }])] },
    ],
    [
      'policy variable ${aws:SourceIp} is not supported',
      { statements: [allow(['*'], ['a/${aws:SourceIp}'])] },
    ],
    [
      'the content of arn:aws:iam::aws:policy/Made-up is not known',
      { awsManagedPolicyArns: ['arn:aws:iam::aws:policy/Made-up'] },
    ],
  ])('%s', (reason, role) => {
    expect(() => iamWith(role)).toThrow(`unable to decide what role reader may do; ${reason}`);
  });
});

describe('a role’s trust policy', () => {
  const trust: TrustStatement = {
    effect: 'Allow',
    principals: ['cognito-identity.amazonaws.com'],
    actions: ['sts:AssumeRoleWithWebIdentity'],
    conditions: [
      { operator: 'StringEquals', key: 'cognito-identity.amazonaws.com:aud', values: ['xx-local-1:pool'] },
      {
        operator: 'ForAnyValue:StringLike',
        key: 'cognito-identity.amazonaws.com:amr',
        values: ['authenticated'],
      },
    ],
  };
  const guest = { identityPoolId: 'xx-local-1:pool', identityId: 'xx-local-1:ann' };

  it('lets its identity pool give it to those it names', () => {
    const iam = iamWith({ trust: [trust] });
    expect(iam.trustsFederation(readerRole.roleArn, { ...guest, kind: 'authenticated' })).toBe(true);
    expect(iam.trustsFederation(readerRole.roleArn, { ...guest, kind: 'unauthenticated' })).toBe(false);
    expect(
      iam.trustsFederation(readerRole.roleArn, { ...guest, identityPoolId: 'other', kind: 'authenticated' }),
    ).toBe(false);
  });

  it('of a function’s role lets no identity pool have it', () => {
    const iam = iamWith({ trust: [{ ...trust, principals: ['lambda.amazonaws.com'] }] });
    expect(iam.trustsFederation(readerRole.roleArn, { ...guest, kind: 'authenticated' })).toBe(false);
  });
});
