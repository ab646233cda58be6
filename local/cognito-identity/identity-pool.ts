import { randomBytes } from 'node:crypto';
import { AwsJsonError, makeJsonService, type JsonCall, type RequestHandler } from '../aws-json';
import type { IdentityPoolModel } from '../backend-model';
import type { Iam } from '../iam';
import type { TokenVerifier } from '../ports';
import { readOrMakeSecret } from '../secrets';
import { IdentityIds } from './identity-id';
import { notAuthorized, verifyLogins, type Login } from './verify-logins';

export interface IdentityPoolOptions {
  readonly model: IdentityPoolModel;
  readonly region: string;
  readonly iam: Iam;
  /** Of the user pool whose id tokens count. */
  readonly verifier: TokenVerifier;
  /** Where the key is kept from which identity ids follow. */
  readonly directory: string;
  readonly report: (error: unknown) => void;
}

/** Far more than any request of a client needs; tokens are a few KB. */
const bodyLimit = 128 * 1024;
/** https://docs.aws.amazon.com/cognito/latest/developerguide/authentication-flow.html: credentials last an hour. */
const lifetime = 60 * 60 * 1000;

/**
 * The public API of an identity pool: who somebody is, guest or signed in, and AWS credentials for them.
 * https://docs.aws.amazon.com/cognitoidentity/latest/APIReference/Welcome.html
 */
export async function openIdentityPool(options: IdentityPoolOptions): Promise<RequestHandler> {
  const key = await readOrMakeSecret(options.directory, 'identity-pool.json', isKey, () => ({
    key: randomBytes(32).toString('hex'),
  }));
  const pool: OpenPool = { ...options, ids: new IdentityIds(options.region, key.key) };
  return makeJsonService({
    target: 'AWSCognitoIdentityService',
    contentType: 'application/x-amz-json-1.1',
    bodyLimit,
    run: (call) => runOperation(pool, call),
    refusalOf: () => null,
    report: options.report,
  });
}

interface OpenPool extends IdentityPoolOptions {
  readonly ids: IdentityIds;
}

function runOperation(pool: OpenPool, { operation, input }: JsonCall): Promise<object> {
  const run = identityPoolOperations.get(operation);
  if (run === undefined)
    throw new AwsJsonError(
      'UnknownOperationException',
      `unable to run ${JSON.stringify(operation.slice(0, 64))}; the local identity pool does not support that operation`,
    );
  return run(pool, input());
}

type Operation = (pool: OpenPool, input: Readonly<Record<string, unknown>>) => Promise<object>;

export const identityPoolOperations: ReadonlyMap<string, Operation> = new Map([
  ['GetId', getId],
  ['GetCredentialsForIdentity', getCredentials],
]);

async function getId(pool: OpenPool, input: Readonly<Record<string, unknown>>): Promise<object> {
  const { model, ids } = pool;
  if (input['IdentityPoolId'] !== model.identityPoolId)
    throw new AwsJsonError(
      'ResourceNotFoundException',
      `IdentityPool '${shown(input['IdentityPoolId'])}' not found.`,
    );
  const login = await verifyLogins(input['Logins'], model, pool.verifier);
  if (login !== null) return { IdentityId: ids.ofUser(loginName(login)) };
  refuseGuests(model);
  return { IdentityId: ids.makeGuest() };
}

async function getCredentials(pool: OpenPool, input: Readonly<Record<string, unknown>>): Promise<object> {
  const { model, ids, iam } = pool;
  const asked = typeof input['IdentityId'] === 'string' ? input['IdentityId'] : '';
  const kind = ids.kindOf(asked);
  if (kind === null)
    throw new AwsJsonError('ResourceNotFoundException', `Identity '${shown(asked)}' not found.`);
  const login = await verifyLogins(input['Logins'], model, pool.verifier);
  const identityId = login === null ? asked : ids.ofUser(loginName(login));
  if (login === null) refuseGuests(model);
  if (login === null && kind === 'user') throw notAuthorized(`Access to Identity '${asked}' is forbidden.`);
  // A guest who signed in goes on under the user's identity.
  if (kind === 'user' && asked !== identityId)
    throw notAuthorized(
      "Logins don't match. Please include at least one valid login for this identity or identity pool.",
    );
  const federation = {
    identityPoolId: model.identityPoolId,
    identityId,
    kind: login === null ? 'unauthenticated' : 'authenticated',
    provider: login === null ? null : providerText(login),
  } as const;
  const roleArn =
    login === null ? model.unauthenticatedRoleArn : roleOf(model, login, input['CustomRoleArn']);
  if (roleArn === null || !iam.trustsFederation(roleArn, federation))
    throw new AwsJsonError(
      'InvalidIdentityPoolConfigurationException',
      'Invalid identity pool configuration. Check assigned IAM roles for this pool.',
    );
  const session = { sessionName: 'CognitoIdentityCredentials', federation, lifetime };
  const { accessKeyId, secretAccessKey, sessionToken, expiresAt } = iam.assumeRole(roleArn, session);
  return {
    IdentityId: identityId,
    Credentials: {
      AccessKeyId: accessKeyId,
      SecretKey: secretAccessKey,
      SessionToken: sessionToken,
      Expiration: Math.floor((expiresAt ?? 0) / 1000),
    },
  };
}

/**
 * With rule `Token` the claims of the user's groups decide, then the authenticated role.
 * https://docs.aws.amazon.com/cognito/latest/developerguide/role-based-access-control.html
 */
function roleOf(model: IdentityPoolModel, { claims }: Login, custom: unknown): string | null {
  const { 'cognito:roles': roles, 'cognito:preferred_role': preferred } = claims;
  if (custom !== undefined) {
    if (
      model.prefersGroupRole &&
      Array.isArray(roles) &&
      typeof custom === 'string' &&
      roles.includes(custom)
    )
      return custom;
    throw notAuthorized('The given CustomRoleArn is not among the roles of the token.');
  }
  return model.prefersGroupRole && typeof preferred === 'string' ? preferred : model.authenticatedRoleArn;
}

function refuseGuests({ allowsUnauthenticated }: IdentityPoolModel): void {
  if (!allowsUnauthenticated)
    throw notAuthorized('Unauthenticated access is not supported for this identity pool.');
}

const loginName = ({ providerName, subject }: Login): string => `${providerName}:${subject}`;

/** In the form of `cognitoIdentityAuthProvider`, which owner rules take apart. */
const providerText = ({ providerName, subject }: Login): string =>
  `"${providerName}","${providerName}:CognitoSignIn:${subject}"`;

const shown = (id: unknown): string => (typeof id === 'string' ? id.slice(0, 100) : '');

const isKey = (value: unknown): value is { readonly key: string } =>
  typeof value === 'object' && value !== null && 'key' in value && typeof value.key === 'string';
