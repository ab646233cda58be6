import { describe, expect, it } from 'vitest';
import { writeAssembly } from './assembly-fixture';
import { readCloudAssembly } from './index';
import { noteApp } from './note-app-fixture';

type Properties = Readonly<Record<string, unknown>>;
interface AuthTemplate {
  readonly Resources: Readonly<Record<'Pool' | 'Client', { readonly Properties: Properties }>>;
}

/** Reads the app of notes with settings of its pool and client written over. */
function read(pool: Properties, client: Properties = {}): unknown {
  const auth = structuredClone(noteApp.nested?.['auth.json']) as unknown as AuthTemplate;
  const change = (name: 'Pool' | 'Client', properties: Properties) => ({
    ...auth.Resources[name],
    Properties: { ...auth.Resources[name].Properties, ...properties },
  });
  const Resources = { ...auth.Resources, Pool: change('Pool', pool), Client: change('Client', client) };
  const nested = { ...noteApp.nested, 'auth.json': { ...auth, Resources } };
  const assembly = writeAssembly({ ...noteApp, nested });
  return readCloudAssembly(assembly, { graphqlUrl: 'http://localhost/graphql' }).userPool;
}

describe('a setting of the user pool that the local backend would ignore', () => {
  it.each([
    [
      'AdminCreateUserConfig.AllowAdminCreateUserOnly',
      { AdminCreateUserConfig: { AllowAdminCreateUserOnly: true } },
    ],
    ['DeviceConfiguration', { DeviceConfiguration: { ChallengeRequiredOnNewDevice: true } }],
    ['UserPoolAddOns.AdvancedSecurityMode', { UserPoolAddOns: { AdvancedSecurityMode: 'ENFORCED' } }],
    ['WebAuthnRelyingPartyID', { WebAuthnRelyingPartyID: 'example.com' }],
    ['Policies.SignInPolicy', { Policies: { SignInPolicy: { AllowedFirstAuthFactors: ['EMAIL_OTP'] } } }],
    [
      'Policies.PasswordPolicy.TemporaryPasswordValidityDays',
      { Policies: { PasswordPolicy: { TemporaryPasswordValidityDays: 1 } } },
    ],
    ['UsernameConfiguration.CaseSensitive', { UsernameConfiguration: { CaseSensitive: true } }],
  ])('%s is refused by its name', (name, pool) => {
    expect(() => read(pool)).toThrow(name);
  });

  it.each([
    ['PreventUserExistenceErrors', { PreventUserExistenceErrors: 'LEGACY' }],
    ['RefreshTokenRotation.Feature', { RefreshTokenRotation: { Feature: 'ENABLED' } }],
    ['EnableTokenRevocation', { EnableTokenRevocation: false }],
    ['AuthSessionValidity', { AuthSessionValidity: 15 }],
    ['ALLOW_USER_AUTH', { ExplicitAuthFlows: ['ALLOW_USER_AUTH'] }],
  ])('%s of its client is refused by its name', (name, client) => {
    expect(() => read({}, client)).toThrow(name);
  });

  it('is let through where it asks for what the local backend does', () => {
    const pool = { AdminCreateUserConfig: { AllowAdminCreateUserOnly: false } };
    expect(read(pool, { PreventUserExistenceErrors: 'ENABLED', AuthSessionValidity: 3 })).toBeDefined();
  });

  it('PreTokenGenerationConfig names the version of the events', () => {
    const LambdaConfig = { PreTokenGenerationConfig: { LambdaArn: 'arn:tokens', LambdaVersion: 'V2_0' } };
    expect(read({ LambdaConfig })).toMatchObject({
      triggers: { PreTokenGeneration: 'arn:tokens' },
      preTokenGenerationVersion: 'V2_0',
    });
    LambdaConfig.PreTokenGenerationConfig.LambdaVersion = 'V9_0';
    expect(() => read({ LambdaConfig })).toThrow('V9_0 is not a version');
  });
});
