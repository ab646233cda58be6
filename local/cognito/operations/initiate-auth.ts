import { randomBytes } from 'node:crypto';
import { incorrectCredentials, invalidParameter } from '../cognito-error';
import { clientMetadata, requiredEntry, requiredText, textMap } from '../operation-input';
import {
  isPassword,
  makePasswordRecord,
  makeRandomVerifier,
  parseClientValue,
  parseVerifier,
  startExchange,
} from '../passwords';
import type { PoolContext } from '../pool-context';
import { completeSignIn, impersonate, refreshSession, type Metadata } from '../sign-in';
import { checkClient, type Operation } from './operation';

type AuthParameters = ReadonlyMap<string, string>;

export const initiateAuth: Operation = async (input, context) => {
  checkClient(input, context);
  const flow = requiredText(input, 'AuthFlow');
  const parameters = textMap(input, 'AuthParameters');
  switch (flow) {
    case 'USER_SRP_AUTH':
      requireFlow(context, 'USER_SRP_AUTH');
      await preAuthenticate(context, parameters, clientMetadata(input));
      return challengeForPassword(context, parameters);
    case 'USER_PASSWORD_AUTH':
      requireFlow(context, 'USER_PASSWORD_AUTH');
      return signInByPassword(context, parameters, clientMetadata(input));
    case 'REFRESH_TOKEN_AUTH':
    case 'REFRESH_TOKEN':
      return {
        AuthenticationResult: await refreshSession(
          context,
          requiredEntry(parameters, 'REFRESH_TOKEN'),
          undefined,
        ),
        ChallengeParameters: {},
      };
    case 'CUSTOM_AUTH':
      requireFlow(context, 'CUSTOM_AUTH');
      throw invalidParameter('Custom auth lambda trigger is not configured for the user pool.');
    case 'USER_AUTH':
      requireFlow(context, 'USER_AUTH');
      throw unsupportedFlow(flow);
    default:
      throw unsupportedFlow(flow);
  }
};

const unsupportedFlow = (flow: string): Error =>
  invalidParameter(
    `unable to run auth flow ${flow.slice(0, 64)}; the local user pool supports USER_SRP_AUTH, USER_PASSWORD_AUTH and REFRESH_TOKEN_AUTH`,
  );

/** Cognito refuses a flow that the client's `ExplicitAuthFlows` don't name. */
export function requireFlow({ model }: PoolContext, flow: string): void {
  if (!model.explicitAuthFlows.includes(`ALLOW_${flow}`))
    throw invalidParameter(`${flow} flow not enabled for this client`);
}

/** A user that does not exist is challenged alike, with a salt that stays the same for the name. */
function challengeForPassword(context: PoolContext, parameters: AuthParameters): object {
  const username = requiredEntry(parameters, 'USERNAME');
  const clientValue = parseClientValue(requiredEntry(parameters, 'SRP_A'));
  if (clientValue === undefined) throw invalidParameter('Invalid SRP_A value');
  const user = context.store.users.find(username);
  const stranger = impersonate(context.digestKey, username);
  const userIdForSrp = user?.sub ?? stranger.userId;
  const verifier = user === undefined ? makeRandomVerifier() : parseVerifier(user.password);
  const exchange = startExchange(verifier);
  const secretBlock = randomBytes(64).toString('base64');
  context.challenges.put(secretBlock, {
    kind: 'password',
    owner: guardedName(user?.sub, username),
    sub: user?.sub,
    userIdForSrp,
    verifier,
    clientValue,
    exchange,
  });
  return {
    ChallengeName: 'PASSWORD_VERIFIER',
    ChallengeParameters: {
      SALT: user?.password.salt ?? stranger.salt,
      SECRET_BLOCK: secretBlock,
      SRP_B: exchange.publicValue.toString(16),
      USERNAME: userIdForSrp,
      USER_ID_FOR_SRP: userIdForSrp,
    },
  };
}

/**
 * Runs PreAuthentication, which may refuse; also for a name without a user, or its time would tell.
 * https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-pre-authentication.html
 */
async function preAuthenticate(
  { store, triggers, digestKey }: PoolContext,
  parameters: AuthParameters,
  clientMetadata: Metadata,
): Promise<void> {
  const username = requiredEntry(parameters, 'USERNAME');
  const found = store.users.find(username);
  const stranger = {
    sub: impersonate(digestKey, username).userId,
    status: 'UNCONFIRMED',
    attributes: {},
  } as const;
  await triggers.run({
    source: 'PreAuthentication_Authentication',
    user: found ?? stranger,
    userNotFound: found === undefined,
    clientMetadata,
  });
}

/** For a client that sends the password itself. No client's metadata reaches what runs after. */
export async function signInByPassword(
  context: PoolContext,
  parameters: AuthParameters,
  clientMetadata: Metadata,
): Promise<object> {
  const username = requiredEntry(parameters, 'USERNAME');
  const password = requiredEntry(parameters, 'PASSWORD');
  await preAuthenticate(context, parameters, clientMetadata);
  const user = context.store.users.find(username);
  const owner = guardedName(user?.sub, username);
  context.guard.check(owner);
  if (user === undefined) {
    // As much work as for a user, so that the time does not tell.
    makePasswordRecord(context.poolName, impersonate(context.digestKey, username).userId, password);
    context.guard.fail(owner);
    throw incorrectCredentials();
  }
  if (!isPassword(user.password, context.poolName, user.sub, password)) {
    context.guard.fail(owner);
    throw incorrectCredentials();
  }
  context.guard.succeed(owner);
  return completeSignIn(context, user, undefined);
}

const guardedName = (sub: string | undefined, username: string): string =>
  sub ?? `stranger ${username.toLowerCase()}`;
