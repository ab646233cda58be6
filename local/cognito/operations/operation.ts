import { CognitoError } from '../cognito-error';
import { requiredText, type OperationInput } from '../operation-input';
import type { PoolContext } from '../pool-context';

/** One operation of the user pools API. @throws CognitoError as Cognito would answer */
export type Operation = (input: OperationInput, context: PoolContext) => Promise<object>;

/** @throws CognitoError `ResourceNotFoundException` if the request is for another app client */
export function checkClient(input: OperationInput, context: PoolContext): void {
  const clientId = requiredText(input, 'ClientId');
  if (clientId !== context.model.clientId)
    throw new CognitoError('ResourceNotFoundException', `User pool client ${clientId} does not exist.`);
}

/** @throws CognitoError `ResourceNotFoundException` if the request is for another pool */
export function checkPool(input: OperationInput, context: PoolContext): void {
  const userPoolId = requiredText(input, 'UserPoolId');
  if (userPoolId !== context.model.userPoolId)
    throw new CognitoError('ResourceNotFoundException', `User pool ${userPoolId} does not exist.`);
}
