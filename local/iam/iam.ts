import { equalInConstantTime } from '../secrets';
import type { PolicyStatement, RoleModel, TrustStatement } from '../backend-model';
import { conditionHolds } from './conditions';
import { evaluatePolicy } from './evaluate-policy';
import { IamError } from './iam-error';
import type { IamSecrets } from './iam-secrets';
import type { AccessKey, Federation, Principal, RolePrincipal, TemporaryCredentials } from './principal';
import { contextOf, federationContext } from './request-context';
import { statementsOf } from './role-policies';
import { issueCredentials, openSession, unrecognized } from './session-token';
import {
  headerValue,
  parseAuthorization,
  verifySignature,
  type SignatureScope,
  type SignedRequest,
} from './signature-v4';

export interface IamOptions {
  readonly roles: readonly RoleModel[];
  readonly secrets: IamSecrets;
  readonly region: string;
  readonly accountId: string;
  /** Milliseconds since the epoch; default `Date.now`. */
  readonly now?: () => number;
}

export interface RoleSession {
  /** As it shows in the session's ARN. */
  readonly sessionName: string;
  readonly federation?: Federation;
  /** Milliseconds; without it the credentials are good for as long as this process runs. */
  readonly lifetime?: number;
}

export interface Iam {
  /** For seeds and tests; may do everything. */
  readonly administrator: AccessKey;
  /** @throws Error for a role that does not run here */
  assumeRole(roleArn: string, session: RoleSession): TemporaryCredentials;
  /** Whether a role's trust policy lets an identity pool give it to such an identity. */
  trustsFederation(roleArn: string, federation: Omit<Federation, 'provider'>): boolean;
  /** @throws IamError unless the request is signed, for this service, with credentials that are good now */
  authenticate(request: SignedRequest, scope: Omit<SignatureScope, 'region'>): Principal;
  /** @param action e.g. `dynamodb:GetItem` */
  isAllowed(principal: Principal, action: string, resource: string): boolean;
  /** @throws IamError `AccessDeniedException` in AWS's words */
  authorize(principal: Principal, action: string, resource: string): void;
}

interface Role {
  readonly model: RoleModel;
  readonly statements: readonly PolicyStatement[];
}

/**
 * Decides who called and what they may do, from the roles as synthesised.
 * @throws Error naming a role whose policies cannot be decided here
 */
export function createIam(options: IamOptions): Iam {
  const { secrets, region, accountId, now = Date.now } = options;
  const roles = new Map(
    options.roles.map((model): [string, Role] => [model.roleArn, { model, statements: statementsOf(model) }]),
  );
  const decide = (principal: Principal, action: string, resource: string) =>
    principal.kind === 'administrator'
      ? 'allowed'
      : evaluatePolicy(
          roles.get(principal.roleArn)?.statements ?? [],
          action,
          resource,
          contextOf(principal, region, accountId),
        );
  return {
    administrator: secrets.administrator,
    assumeRole(roleArn, session) {
      const role = roles.get(roleArn);
      if (role === undefined) throw new Error(`unable to assume ${roleArn}; no such role runs here`);
      const { lifetime } = session;
      const expiresAt = lifetime === undefined ? null : now() + lifetime;
      return issueCredentials(secrets.sealingKey, principalOf(role.model, session, accountId), expiresAt);
    },
    trustsFederation: (roleArn, federation) =>
      roles.get(roleArn)?.model.trust.some((statement) => trusts(statement, federation)) ?? false,
    authenticate: (request, scope) => authenticate(request, { ...scope, region }, secrets, accountId, now()),
    isAllowed: (principal, action, resource) => decide(principal, action, resource) === 'allowed',
    authorize(principal, action, resource) {
      const decision = decide(principal, action, resource);
      if (decision === 'allowed') return;
      // https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html
      const because =
        decision === 'explicitly denied'
          ? 'with an explicit deny in an identity-based policy'
          : `because no identity-based policy allows the ${action} action`;
      throw new IamError(
        'AccessDeniedException',
        `User: ${principal.arn} is not authorized to perform: ${action} on resource: ${resource} ${because}`,
      );
    },
  };
}

function authenticate(
  request: SignedRequest,
  scope: SignatureScope,
  secrets: IamSecrets,
  accountId: string,
  now: number,
): Principal {
  const authorization = parseAuthorization(headerValue(request.headers, 'authorization'));
  const { accessKeyId } = authorization;
  const sessionToken = headerValue(request.headers, 'x-amz-security-token');
  if (sessionToken === '') {
    // A long-term key has no session token; with one, the credentials can only be temporary.
    if (!equalInConstantTime(accessKeyId, secrets.administrator.accessKeyId)) throw unrecognized();
    verifySignature(request, authorization, secrets.administrator.secretAccessKey, scope, now);
    return { kind: 'administrator', arn: `arn:aws:iam::${accountId}:user/administrator` };
  }
  const session = openSession(secrets.sealingKey, accessKeyId, sessionToken);
  verifySignature(request, authorization, session.secretAccessKey, scope, now);
  if (session.expiresAt !== null && session.expiresAt <= now)
    throw new IamError('ExpiredTokenException', 'The security token included in the request is expired');
  return session.principal;
}

function principalOf(role: RoleModel, session: RoleSession, accountId: string): RolePrincipal {
  const { sessionName, federation = null } = session;
  return {
    kind: 'role',
    roleArn: role.roleArn,
    arn: `arn:aws:sts::${accountId}:assumed-role/${role.roleName}/${sessionName}`,
    userId: `${role.roleId}:${sessionName}`,
    federation,
  };
}

function trusts(statement: TrustStatement, federation: Omit<Federation, 'provider'>): boolean {
  const context = federationContext(federation.identityPoolId, federation.kind, federation.identityId);
  return (
    statement.effect === 'Allow' &&
    statement.principals.includes('cognito-identity.amazonaws.com') &&
    statement.actions.includes('sts:AssumeRoleWithWebIdentity') &&
    statement.conditions.every((condition) => conditionHolds(condition, context))
  );
}
