import { chmod, mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { JSONWebKeySet } from 'jose';
import type { RequestHandler } from '../aws-json';
import type { UserPoolModel } from '../backend-model';
import type { AccessKey, Iam } from '../iam';
import type { LambdaInvoker, Outbox, TokenVerifier } from '../ports';
import { ConfirmationCodes } from './codes';
import { makeRequestHandler } from './http';
import { readPoolSecrets } from './secrets';
import { PendingChallenges, SignInGuard } from './sign-in';
import { openPoolStore } from './storage';
import { issuerOf, makeTokenIssuer, makeTokenVerifier, readSigningKey } from './tokens';
import { Triggers } from './triggers';

export interface UserPoolOptions {
  readonly model: UserPoolModel;
  readonly region: string;
  readonly accountId: string;
  /** Decides who may call the admin operations. */
  readonly iam: Iam;
  /** Where users and the signing key are kept; made with mode 0700. */
  readonly directory: string;
  readonly outbox: Outbox;
  readonly lambda: LambdaInvoker;
  /** Milliseconds since the epoch; default `Date.now`. */
  readonly now?: () => number;
  /** Told of failures that clients see as `InternalErrorException`. */
  readonly report?: (error: unknown) => void;
}

export interface UserPool {
  /** The user pools API and the key set. `request.url` must be the one that was sent: admin signatures cover it. */
  readonly handle: RequestHandler;
  /** What AppSync checks tokens with: signature, issuer, client and expiry, not revocation. */
  readonly verifier: TokenVerifier;
  /** The administrator's, who may call every operation. */
  readonly adminCredentials: AccessKey;
  jwks(): JSONWebKeySet;
  /** Waits for what is being written, then lets go of the store. */
  close(): Promise<void>;
}

/**
 * Runs one user pool.
 * @throws Error naming what of the model is not supported, or why the directory cannot be used
 */
export async function createUserPool(options: UserPoolOptions): Promise<UserPool> {
  const { model, region, directory, outbox, lambda, iam, now = Date.now, report = () => undefined } = options;
  const poolArn = `arn:aws:cognito-idp:${region}:${options.accountId}:userpool/${model.userPoolId}`;
  refuseUnsupported(model);
  const triggers = new Triggers(model, region, lambda);
  await mkdir(directory, { recursive: true, mode: 0o700 });
  await chmod(directory, 0o700);
  const secrets = await readPoolSecrets(directory);
  const key = await readSigningKey(directory);
  const store = await openPoolStore(path.join(directory, 'store'), now);
  await store.sessions.purge(now() - model.accessTokenValidity * 1000);
  const identity = { issuer: issuerOf(region, model.userPoolId), clientId: model.clientId };
  const context = {
    model,
    poolName: model.userPoolId.slice(model.userPoolId.indexOf('_') + 1),
    digestKey: secrets.digestKey,
    now,
    store,
    outbox,
    codes: new ConfirmationCodes(store.codes, secrets.digestKey, now),
    guard: new SignInGuard(now),
    challenges: new PendingChallenges(now),
    triggers,
    issueTokens: makeTokenIssuer(model, identity, key, now),
    accessTokens: makeTokenVerifier(identity, key, now, ['access']),
  };
  const jwks = { keys: [key.publicJwk] };
  return {
    handle: makeRequestHandler({ context, iam, poolArn, jwks, report }),
    verifier: makeTokenVerifier(identity, key, now),
    adminCredentials: iam.administrator,
    jwks: () => jwks,
    close: () => store.close(),
  };
}

/** Says at the start what would otherwise surprise at a sign-up. */
function refuseUnsupported(model: UserPoolModel): void {
  const refuse = (reason: string): never => {
    throw new Error(`unable to run user pool ${model.userPoolId}; ${reason}`);
  };
  if (!/^[\w-]+_[0-9A-Za-z]+$/.test(model.userPoolId)) refuse('its id is not of the form <region>_<name>');
  if (model.usernameAttributes.length !== 1 || model.usernameAttributes[0] !== 'email')
    refuse(`only sign-in by email is supported, not by [${model.usernameAttributes.join(', ')}]`);
  if (!model.autoVerifiedAttributes.includes('email')) refuse('only pools that verify email are supported');
}
