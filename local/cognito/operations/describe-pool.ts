import { CognitoError } from '../cognito-error';
import { requiredText } from '../operation-input';
import type { PoolContext } from '../pool-context';
import { requiredGroup } from './group-name';
import { checkClient, checkPool, type Operation } from './operation';

/** What of a pool was synthesised and is held to here; the rest of the answer is left out. */
export const describeUserPool: Operation = (input, context) => {
  checkPool(input, context);
  const { userPoolId, passwordPolicy, usernameAttributes, autoVerifiedAttributes, triggers } = context.model;
  return Promise.resolve({
    UserPool: {
      Id: userPoolId,
      Policies: {
        PasswordPolicy: {
          MinimumLength: passwordPolicy.minimumLength,
          RequireUppercase: passwordPolicy.requireUppercase,
          RequireLowercase: passwordPolicy.requireLowercase,
          RequireNumbers: passwordPolicy.requireNumbers,
          RequireSymbols: passwordPolicy.requireSymbols,
        },
      },
      LambdaConfig: triggers,
      UsernameAttributes: usernameAttributes,
      AutoVerifiedAttributes: autoVerifiedAttributes,
      UsernameConfiguration: { CaseSensitive: false },
      MfaConfiguration: 'OFF',
      EstimatedNumberOfUsers: context.store.users.all().length,
    },
  });
};

/** Validities in seconds. */
export const describeUserPoolClient: Operation = (input, context) => {
  checkPool(input, context);
  checkClient(input, context);
  const { model } = context;
  return Promise.resolve({
    UserPoolClient: {
      UserPoolId: model.userPoolId,
      ClientId: model.clientId,
      ExplicitAuthFlows: model.explicitAuthFlows,
      AccessTokenValidity: model.accessTokenValidity,
      IdTokenValidity: model.idTokenValidity,
      RefreshTokenValidity: model.refreshTokenValidity,
      TokenValidityUnits: { AccessToken: 'seconds', IdToken: 'seconds', RefreshToken: 'seconds' },
      PreventUserExistenceErrors: 'ENABLED',
      EnableTokenRevocation: true,
    },
  });
};

export const getGroup: Operation = (input, context) => {
  checkPool(input, context);
  return Promise.resolve({ Group: describeGroup(context, requiredGroup(input, context)) });
};

/** All in one page. */
export const listGroups: Operation = (input, context) => {
  checkPool(input, context);
  return Promise.resolve({ Groups: context.model.groups.map(({ name }) => describeGroup(context, name)) });
};

export function describeGroup({ model }: PoolContext, name: string): object {
  const precedence = model.groups.find((group) => group.name === name)?.precedence;
  return { GroupName: name, UserPoolId: model.userPoolId, Precedence: precedence };
}

/** Groups are part of the template, so that a deployment would not know of one that was made here. */
export const refuseGroupChange: Operation = (input, context) => {
  checkPool(input, context);
  const name = requiredText(input, 'GroupName');
  throw new CognitoError(
    'InvalidParameterException',
    `unable to change group ${name.slice(0, 128)}; the local user pool has the groups that its template declares`,
  );
};
