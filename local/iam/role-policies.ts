import type { PolicyCondition, PolicyStatement, RoleModel, StatementPatterns } from '../backend-model';
import { awsManagedStatements } from './aws-managed-policies';
import { unsupportedCondition } from './conditions';
import { variablesIn } from './evaluate-policy';
import { isKnownKey } from './request-context';

/**
 * All that a role may do.
 * @throws Error naming what of its policies cannot be decided here: guessing would allow or refuse what AWS does not
 */
export function statementsOf(role: RoleModel): readonly PolicyStatement[] {
  const managed = role.awsManagedPolicyArns.flatMap((policyArn) => {
    const statements = awsManagedStatements(policyArn);
    if (statements === undefined) throw undecidable(role, `the content of ${policyArn} is not known here`);
    return statements;
  });
  for (const { conditions } of [...role.statements, ...role.trust]) refuseConditions(role, conditions);
  for (const { resources } of role.statements) refuseVariables(role, resources);
  return [...role.statements, ...managed];
}

function refuseConditions(role: RoleModel, conditions: readonly PolicyCondition[]): void {
  for (const condition of conditions) {
    const unsupported = unsupportedCondition(condition);
    if (unsupported !== null) throw undecidable(role, `${unsupported} is not supported by the local backend`);
  }
}

function refuseVariables(role: RoleModel, { patterns }: StatementPatterns): void {
  for (const name of patterns.flatMap(variablesIn))
    if (!isKnownKey(name))
      throw undecidable(role, `policy variable \${${name}} is not supported by the local backend`);
}

const undecidable = (role: RoleModel, reason: string): Error =>
  new Error(`unable to decide what role ${role.roleName} may do; ${reason}`);
