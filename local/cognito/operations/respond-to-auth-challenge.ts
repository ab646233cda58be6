import { incorrectCredentials, invalidParameter } from '../cognito-error';
import { clientMetadata, optionalText, requiredEntry, requiredText, textMap } from '../operation-input';
import { checkPassword, isProof, makePasswordRecord } from '../passwords';
import { mergeAttributes, checkAttributes } from '../attributes';
import type { PoolContext } from '../pool-context';
import { completeSignIn, invalidSession, startSession, type Metadata } from '../sign-in';
import { checkClient, type Operation } from './operation';

type Responses = ReadonlyMap<string, string>;

export const respondToAuthChallenge: Operation = async (input, context) => {
  checkClient(input, context);
  const name = requiredText(input, 'ChallengeName');
  const responses = textMap(input, 'ChallengeResponses');
  switch (name) {
    case 'PASSWORD_VERIFIER':
      return answerPasswordVerifier(context, responses, clientMetadata(input));
    case 'NEW_PASSWORD_REQUIRED':
      return answerNewPassword(
        context,
        optionalText(input, 'Session') ?? '',
        responses,
        clientMetadata(input),
      );
    default:
      throw invalidParameter(
        `unable to answer challenge ${name.slice(0, 64)}; the local user pool supports PASSWORD_VERIFIER and NEW_PASSWORD_REQUIRED`,
      );
  }
};

async function answerPasswordVerifier(
  context: PoolContext,
  responses: Responses,
  metadata: Metadata,
): Promise<object> {
  const secretBlock = requiredEntry(responses, 'PASSWORD_CLAIM_SECRET_BLOCK');
  const signature = requiredEntry(responses, 'PASSWORD_CLAIM_SIGNATURE');
  const timestamp = requiredEntry(responses, 'TIMESTAMP');
  const username = requiredEntry(responses, 'USERNAME');
  const challenge = context.challenges.find('password', secretBlock);
  context.challenges.remove(secretBlock);
  if (challenge === undefined || challenge.userIdForSrp !== username) throw incorrectCredentials();
  context.guard.check(challenge.owner);
  const proof = {
    poolName: context.poolName,
    userId: challenge.userIdForSrp,
    secretBlock: Buffer.from(secretBlock, 'base64'),
    timestamp,
    signature: Buffer.from(signature, 'base64'),
  };
  const proven = isProof(proof, challenge.clientValue, challenge.exchange, challenge.verifier);
  const user = challenge.sub === undefined ? undefined : context.store.users.find(challenge.sub);
  if (!proven || user === undefined) {
    context.guard.fail(challenge.owner);
    throw incorrectCredentials();
  }
  context.guard.succeed(challenge.owner);
  return completeSignIn(context, user, metadata);
}

/** A new password that breaks the policy leaves the challenge open, so that the user can try another. */
async function answerNewPassword(
  context: PoolContext,
  session: string,
  responses: Responses,
  metadata: Metadata,
): Promise<object> {
  const challenge = context.challenges.find('new-password', session);
  const user = challenge === undefined ? undefined : context.store.users.find(challenge.sub);
  const named = context.store.users.find(requiredEntry(responses, 'USERNAME'));
  if (
    user === undefined ||
    named?.sub !== user.sub ||
    user.status !== 'FORCE_CHANGE_PASSWORD' ||
    !user.enabled
  )
    throw invalidSession();
  const password = requiredEntry(responses, 'NEW_PASSWORD');
  checkPassword(context.model.passwordPolicy, password);
  const changes = checkAttributes(attributesIn(responses), 'client');
  if (changes.email !== undefined && changes.email !== user.attributes.email)
    throw invalidParameter('Cannot modify an already provided email');
  context.challenges.remove(session);
  const changed = await context.store.users.update(user.sub, ({ attributes }) => ({
    status: 'CONFIRMED',
    password: makePasswordRecord(context.poolName, user.sub, password),
    temporaryPasswordUntil: null,
    attributes: mergeAttributes(attributes, changes),
  }));
  return startSession(context, changed, 'TokenGeneration_NewPasswordChallenge', metadata);
}

const prefix = 'userAttributes.';

function attributesIn(responses: Responses): ReadonlyMap<string, string> {
  return new Map(
    [...responses]
      .filter(([name]) => name.startsWith(prefix))
      .map(([name, value]) => [name.slice(prefix.length), value]),
  );
}
