import type { UserPoolModel, UserPoolTrigger } from '../backend-model';
import { isRecord } from '../is-record';
import { refuseUserPoolSettings } from './refuse-user-pool-settings';
import { findOnlyResource, findResources, type ResolvedResource } from './resolved-resource';
import type { Stack } from './stack';
import type { JsonObject } from './template';

const triggerNames: ReadonlySet<string> = new Set<UserPoolTrigger>([
  'PreSignUp',
  'PostConfirmation',
  'PreAuthentication',
  'PostAuthentication',
  'PreTokenGeneration',
  'CustomMessage',
  'UserMigration',
]);

const secondsIn: Readonly<Record<string, number>> = { seconds: 1, minutes: 60, hours: 3600, days: 86_400 };

/** @throws CloudAssemblyError unless there is one pool with one client, with triggers and factors known here */
export function readUserPool(stacks: readonly Stack[]): UserPoolModel {
  const pool = findOnlyResource(stacks, 'AWS::Cognito::UserPool');
  const client = findOnlyResource(stacks, 'AWS::Cognito::UserPoolClient');
  const mfa = pool.optionalText('MfaConfiguration') ?? 'OFF';
  if (mfa !== 'OFF') throw pool.unable('MfaConfiguration', `${mfa} is not supported by the local backend`);
  if (client.value('GenerateSecret') === true)
    throw client.unable('GenerateSecret', 'clients with a secret are not supported by the local backend');
  refuseUserPoolSettings(pool, client);
  const schema = pool.list('Schema').filter(isRecord);
  return {
    userPoolId: pool.reference,
    clientId: client.reference,
    groups: findResources(stacks, 'AWS::Cognito::UserPoolGroup')
      .map((group) => ({
        name: group.text('GroupName'),
        precedence: Number(group.value('Precedence') ?? 0),
        ...('RoleArn' in group.resource.properties ? { roleArn: group.text('RoleArn') } : {}),
      }))
      .sort((left, right) => left.precedence - right.precedence),
    passwordPolicy: readPasswordPolicy(pool),
    usernameAttributes: pool.texts('UsernameAttributes'),
    autoVerifiedAttributes: pool.texts('AutoVerifiedAttributes'),
    requiredAttributes: schema
      .filter(({ Required }) => Required === true)
      .map(({ Name }) => pool.textIn(Name, 'Schema')),
    explicitAuthFlows: readAuthFlows(client),
    ...readTokenValidity(client),
    ...readTriggers(pool),
  };
}

/** What a client may without the property (docs.aws.amazon.com/cognito-user-identity-pools, CreateUserPoolClient). */
const defaultAuthFlows = ['ALLOW_USER_SRP_AUTH', 'ALLOW_CUSTOM_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'];

function readAuthFlows(client: ResolvedResource): readonly string[] {
  const flows = client.texts('ExplicitAuthFlows');
  return flows.length > 0 ? flows : defaultAuthFlows;
}

/** What is not set is as in a pool made without a policy (docs.aws.amazon.com/cognito, "Password requirements"). */
function readPasswordPolicy(pool: ResolvedResource): UserPoolModel['passwordPolicy'] {
  const policies = pool.object('Policies');
  const policy: JsonObject = isRecord(policies['PasswordPolicy']) ? policies['PasswordPolicy'] : {};
  const otherwise = !('PasswordPolicy' in policies);
  const isRequired = (kind: string): boolean => (policy[kind] ?? otherwise) === true;
  return {
    minimumLength: Number(policy['MinimumLength'] ?? 8),
    requireLowercase: isRequired('RequireLowercase'),
    requireUppercase: isRequired('RequireUppercase'),
    requireNumbers: isRequired('RequireNumbers'),
    requireSymbols: isRequired('RequireSymbols'),
  };
}

/** Seconds. Access and id tokens count in hours and refresh tokens in days unless the client says otherwise. */
function readTokenValidity(client: ResolvedResource) {
  const units = client.object('TokenValidityUnits');
  const seconds = (property: string, unitKey: string, unit: string, otherwise: number): number => {
    const named = client.textIn(units[unitKey] ?? unit, 'TokenValidityUnits');
    const factor = secondsIn[named];
    if (factor === undefined) throw client.unable('TokenValidityUnits', `${named} is not a unit`);
    const amount = client.optionalText(property);
    return amount === undefined || amount === '0' ? otherwise : Number(amount) * factor;
  };
  return {
    accessTokenValidity: seconds('AccessTokenValidity', 'AccessToken', 'hours', 3600),
    idTokenValidity: seconds('IdTokenValidity', 'IdToken', 'hours', 3600),
    refreshTokenValidity: seconds('RefreshTokenValidity', 'RefreshToken', 'days', 30 * 86_400),
  };
}

function readTriggers(pool: ResolvedResource): Pick<UserPoolModel, 'triggers' | 'preTokenGenerationVersion'> {
  const { PreTokenGenerationConfig: configured, ...others } = pool.object('LambdaConfig');
  const entries = Object.entries(others).map(([name, functionArn]) => {
    if (!triggerNames.has(name)) throw pool.unable(`trigger ${name}`, 'not supported by the local backend');
    return [name, pool.textIn(functionArn, `trigger ${name}`)];
  });
  const triggers = Object.fromEntries(entries) as UserPoolModel['triggers'];
  if (!isRecord(configured)) return { triggers };
  const version = configured['LambdaVersion'];
  if (version !== 'V1_0' && version !== 'V2_0' && version !== 'V3_0')
    throw pool.unable('PreTokenGenerationConfig', `${String(version)} is not a version`);
  const functionArn = pool.textIn(configured['LambdaArn'], 'trigger PreTokenGenerationConfig');
  return {
    triggers: { ...triggers, PreTokenGeneration: functionArn },
    preTokenGenerationVersion: version,
  };
}
