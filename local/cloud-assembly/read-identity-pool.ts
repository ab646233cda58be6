import type { IdentityPoolModel, UserPoolModel } from '../backend-model';
import { isRecord } from '../is-record';
import { CloudAssemblyError } from './cloud-assembly-error';
import { findResources, type ResolvedResource } from './resolved-resource';
import type { Stack } from './stack';

/**
 * @returns null if there is none
 * @throws CloudAssemblyError for a second pool, or for providers and role mappings that are not known here
 */
export function readIdentityPool(stacks: readonly Stack[]): IdentityPoolModel | null {
  const [pool, ...others] = findResources(stacks, 'AWS::Cognito::IdentityPool');
  if (pool === undefined) return null;
  if (others.length > 0)
    throw new CloudAssemblyError(
      `unable to run the cloud assembly; it has ${others.length + 1} AWS::Cognito::IdentityPool and the local backend runs one`,
    );
  refuseOtherProviders(pool);
  const attachment = findResources(stacks, 'AWS::Cognito::IdentityPoolRoleAttachment').find(
    (candidate) => candidate.text('IdentityPoolId') === pool.reference,
  );
  const roles = attachment?.object('Roles') ?? {};
  const roleOf = (kind: string): string | null => {
    const role = roles[kind];
    return typeof role === 'string' ? role : null;
  };
  return {
    identityPoolId: pool.reference,
    allowsUnauthenticated: pool.value('AllowUnauthenticatedIdentities') === true,
    authenticatedRoleArn: roleOf('authenticated'),
    unauthenticatedRoleArn: roleOf('unauthenticated'),
    providers: pool
      .list('CognitoIdentityProviders')
      .filter(isRecord)
      .map((provider) => ({
        providerName: pool.textIn(provider['ProviderName'], 'CognitoIdentityProviders'),
        clientId: pool.textIn(provider['ClientId'], 'CognitoIdentityProviders'),
      })),
    prefersGroupRole: attachment !== undefined && readsRoleFromToken(attachment),
  };
}

/** The roles that a pool gives out: its two and those of the user pool's groups. */
export const rolesOfIdentityPool = (identityPool: IdentityPoolModel, userPool: UserPoolModel): string[] =>
  [
    identityPool.authenticatedRoleArn,
    identityPool.unauthenticatedRoleArn,
    ...userPool.groups.map(({ roleArn }) => roleArn),
  ].flatMap((roleArn) => (typeof roleArn === 'string' ? [roleArn] : []));

function refuseOtherProviders(pool: ResolvedResource): void {
  for (const property of ['OpenIdConnectProviderARNs', 'SamlProviderARNs', 'DeveloperProviderName'])
    if (property in pool.resource.properties)
      throw pool.unable(property, 'not supported by the local backend');
  const [social] = Object.keys(pool.object('SupportedLoginProviders'));
  if (social !== undefined)
    throw pool.unable('SupportedLoginProviders', `${social} is not supported by the local backend`);
}

/** https://docs.aws.amazon.com/cognito/latest/developerguide/role-based-access-control.html */
function readsRoleFromToken(attachment: ResolvedResource): boolean {
  const mappings = Object.values(attachment.object('RoleMappings')).filter(isRecord);
  for (const { Type: type, AmbiguousRoleResolution: ambiguous } of mappings) {
    if (type !== 'Token')
      throw attachment.unable('RoleMappings', `type ${String(type)} is not supported by the local backend`);
    if (ambiguous !== 'AuthenticatedRole')
      throw attachment.unable(
        'RoleMappings',
        `AmbiguousRoleResolution ${String(ambiguous)} is not supported by the local backend`,
      );
  }
  return mappings.length > 0;
}
