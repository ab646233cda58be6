import { requiredText, requiredToken } from '../operation-input';
import { authorize } from '../sign-in';
import { checkVerifiable } from './attribute-verification';
import type { Operation } from './operation';

/** Puts the address that the code was sent to in use. `AliasExistsException` if it has become another user's. */
export const verifyUserAttribute: Operation = async (input, context) => {
  const { user } = await authorize(context, requiredToken(input, 'AccessToken'));
  checkVerifiable(input);
  const code = requiredText(input, 'Code');
  await context.codes.redeem('attribute-verification', { kind: 'user', sub: user.sub }, code, () =>
    context.store.users.update(user.sub, ({ attributes, pendingEmail }) => ({
      attributes: {
        ...attributes,
        ...(pendingEmail === null ? {} : { email: pendingEmail }),
        email_verified: 'true',
      },
      pendingEmail: null,
    })),
  );
  return {};
};
