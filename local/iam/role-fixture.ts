import type { PolicyStatement, RoleModel } from '../backend-model';

/** A role of tests that may read one table. */
export const readerRole: RoleModel = {
  roleArn: 'arn:aws:iam::000000000000:role/reader',
  roleName: 'reader',
  roleId: 'AROAREADER',
  statements: [allow(['dynamodb:GetItem', 'dynamodb:Query'], ['arn:aws:dynamodb:*:*:table/Book'])],
  awsManagedPolicyArns: [],
  trust: [],
};

export function allow(
  actions: readonly string[],
  resources: readonly string[],
  conditions: PolicyStatement['conditions'] = [],
): PolicyStatement {
  return {
    effect: 'Allow',
    actions: { kind: 'only', patterns: actions },
    resources: { kind: 'only', patterns: resources },
    conditions,
  };
}
