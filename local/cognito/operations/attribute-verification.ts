import { invalidParameter } from '../cognito-error';
import { deliverCode, type CodeDeliveryDetails } from '../codes';
import { requiredText, type OperationInput } from '../operation-input';
import type { PoolContext } from '../pool-context';

/** @throws CognitoError `InvalidParameterException` for any attribute but `email`, the one that can be verified */
export function checkVerifiable(input: OperationInput): void {
  const name = requiredText(input, 'AttributeName');
  if (name !== 'email')
    throw invalidParameter(
      `unable to verify attribute ${name.slice(0, 64)}; the local user pool verifies email only`,
    );
}

/** Sends a code that proves an address; it replaces the code for any other address of this user. */
export async function sendVerificationCode(
  context: PoolContext,
  sub: string,
  to: string,
): Promise<CodeDeliveryDetails> {
  const code = await context.codes.issue('attribute-verification', { kind: 'user', sub });
  return deliverCode(context.outbox, context.now(), { to, purpose: 'attribute-verification', code });
}
