import type { RoleModel } from '../backend-model';
import { isRecord } from '../is-record';
import { readStatements, readTrust } from './policy-document';
import { findResources, type ResolvedResource } from './resolved-resource';
import type { Stack } from './stack';

/**
 * Roles with all their policies: inline, `AWS::IAM::Policy` and `AWS::IAM::ManagedPolicy`.
 * @param taken ARNs of the roles that something takes on here; what deploys the app is left out
 * @throws CloudAssemblyError for a role of another app, or a policy document that cannot be read
 */
export function readRoles(stacks: readonly Stack[], taken: ReadonlySet<string>): RoleModel[] {
  const policies = findResources(stacks, 'AWS::IAM::Policy', 'AWS::IAM::ManagedPolicy');
  return findResources(stacks, 'AWS::IAM::Role')
    .filter((role) => taken.has(role.attribute('Arn')))
    .map((role) => readRole(role, policies));
}

function readRole(role: ResolvedResource, policies: readonly ResolvedResource[]): RoleModel {
  const attachedArns = role.texts('ManagedPolicyArns');
  if (role.value('PermissionsBoundary') !== undefined)
    throw role.unable('PermissionsBoundary', 'not supported by the local backend');
  const attached = policies.filter((policy) => isAttached(policy, role.reference, attachedArns));
  const own = new Set(policies.filter(isManaged).map((policy) => policy.reference));
  return {
    roleArn: role.attribute('Arn'),
    roleName: role.reference,
    roleId: role.attribute('RoleId'),
    statements: [
      ...role
        .list('Policies')
        .filter(isRecord)
        .flatMap((policy) => readStatements(role, policy['PolicyDocument'])),
      ...attached.flatMap((policy) => readStatements(policy, policy.value('PolicyDocument'))),
    ],
    awsManagedPolicyArns: attachedArns.filter((policyArn) => !own.has(policyArn)),
    trust: readTrust(role, role.value('AssumeRolePolicyDocument')),
  };
}

const isAttached = (policy: ResolvedResource, roleName: string, attachedArns: readonly string[]): boolean =>
  policy.texts('Roles').includes(roleName) || (isManaged(policy) && attachedArns.includes(policy.reference));

const isManaged = ({ resource }: ResolvedResource): boolean => resource.type === 'AWS::IAM::ManagedPolicy';
