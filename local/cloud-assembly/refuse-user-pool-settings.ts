import { isRecord } from '../is-record';
import type { ResolvedResource } from './resolved-resource';

/** A setting by its path, the values under which a pool behaves as the local one does, and what it is about. */
type Setting = readonly [path: readonly [string, ...string[]], same: readonly unknown[], about: string];

const poolSettings: readonly Setting[] = [
  [
    ['AdminCreateUserConfig', 'AllowAdminCreateUserOnly'],
    [false, 'false'],
    'pools that nobody may sign up to',
  ],
  [['DeviceConfiguration'], [], 'remembered devices'],
  [['UserPoolAddOns', 'AdvancedSecurityMode'], ['OFF', 'AUDIT'], 'sign-ins refused for their risk'],
  [['WebAuthnRelyingPartyID'], [], 'passkeys'],
  [['Policies', 'SignInPolicy'], [], 'choice-based sign-ins'],
  [
    ['Policies', 'PasswordPolicy', 'TemporaryPasswordValidityDays'],
    [7, '7'],
    'temporary passwords valid for other than 7 days',
  ],
  [['Policies', 'PasswordPolicy', 'PasswordHistorySize'], [0, '0'], 'password histories'],
  [['UsernameConfiguration', 'CaseSensitive'], [false, 'false'], 'names that differ in case alone'],
];

const clientSettings: readonly Setting[] = [
  [['PreventUserExistenceErrors'], ['ENABLED'], 'errors that tell who has an account'],
  [['RefreshTokenRotation', 'Feature'], ['DISABLED'], 'refresh tokens that rotate'],
  [['EnableTokenRevocation'], [true, 'true'], 'tokens that cannot be revoked'],
  [['AuthSessionValidity'], [3, '3'], 'sessions valid for other than 3 minutes'],
];

/**
 * A setting that would be ignored would show on AWS alone, so it is refused here, by its name.
 * @throws CloudAssemblyError
 */
export function refuseUserPoolSettings(pool: ResolvedResource, client: ResolvedResource): void {
  for (const setting of poolSettings) refuseUnlessSame(pool, setting);
  for (const setting of clientSettings) refuseUnlessSame(client, setting);
  if (client.texts('ExplicitAuthFlows').includes('ALLOW_USER_AUTH'))
    throw client.unable('ExplicitAuthFlows', 'ALLOW_USER_AUTH is not supported by the local backend');
}

function refuseUnlessSame(resource: ResolvedResource, [path, same, about]: Setting): void {
  const [first, ...rest] = path;
  const value = rest.reduce<unknown>(
    (within, name) => (isRecord(within) ? within[name] : undefined),
    resource.value(first),
  );
  if (value === undefined || same.includes(value)) return;
  throw resource.unable(path.join('.'), `${about} are not supported by the local backend`);
}
