import { CognitoError } from '../cognito-error';
import { requiredText, type OperationInput } from '../operation-input';
import type { PoolContext } from '../pool-context';

/** @throws CognitoError `ResourceNotFoundException` for a group that the pool was not synthesised with */
export function requiredGroup(input: OperationInput, context: PoolContext): string {
  const name = requiredText(input, 'GroupName');
  if (!context.model.groups.some((group) => group.name === name))
    throw new CognitoError('ResourceNotFoundException', 'Group not found.');
  return name;
}
