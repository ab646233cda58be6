import type { UserPoolModel, UserPoolTrigger } from '../../backend-model';
import { LambdaError, type LambdaInvoker } from '../../ports';
import { CognitoError } from '../cognito-error';
import type { UserRecord } from '../storage';

export type TriggerSource =
  | 'PreSignUp_SignUp'
  | 'PreSignUp_AdminCreateUser'
  | 'PostConfirmation_ConfirmSignUp'
  | 'PostConfirmation_ConfirmForgotPassword';

export interface TriggerCall {
  readonly source: TriggerSource;
  readonly user: Pick<UserRecord, 'sub' | 'status' | 'attributes'>;
  readonly clientMetadata: Readonly<Record<string, string>> | undefined;
}

const supported: ReadonlySet<UserPoolTrigger> = new Set(['PreSignUp', 'PostConfirmation']);

/** Calls the functions a pool names for its events, with Cognito's event shapes. */
export class Triggers {
  /** @throws Error naming a trigger that is not supported */
  constructor(
    private readonly model: UserPoolModel,
    private readonly region: string,
    private readonly lambda: LambdaInvoker,
  ) {
    for (const trigger of Object.keys(model.triggers) as UserPoolTrigger[])
      if (!supported.has(trigger))
        throw new Error(
          `unable to run user pool ${model.userPoolId}; its ${trigger} trigger is not supported locally (supported: ${[...supported].join(', ')})`,
        );
  }

  /**
   * Runs the trigger, if the pool has it.
   * @returns the `response` that the function filled in; empty without a function
   * @throws CognitoError `UserLambdaValidationException` with the message that the function threw
   */
  async run(call: TriggerCall): Promise<Readonly<Record<string, unknown>>> {
    const trigger: UserPoolTrigger = call.source.startsWith('PreSignUp') ? 'PreSignUp' : 'PostConfirmation';
    const functionArn = this.model.triggers[trigger];
    if (functionArn === undefined) return {};
    const answer = await this.#invoke(trigger, functionArn, call);
    const response = isObject(answer) ? answer['response'] : undefined;
    if (!isObject(response))
      throw new CognitoError('InvalidLambdaResponseException', 'Unrecognizable lambda output');
    return response;
  }

  async #invoke(trigger: UserPoolTrigger, functionArn: string, call: TriggerCall): Promise<unknown> {
    try {
      return await this.lambda.invoke(functionArn, this.#makeEvent(trigger, call));
    } catch (error) {
      if (!(error instanceof LambdaError)) throw error;
      if (error.errorType === 'Sandbox.Timedout')
        throw new CognitoError(
          'UnexpectedLambdaException',
          `${trigger} invocation failed due to error Socket timeout while invoking Lambda function.`,
        );
      throw new CognitoError(
        'UserLambdaValidationException',
        `${trigger} failed with error ${error.message.replace(/\.?$/, '.')}`,
      );
    }
  }

  /** https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-identity-pools-working-with-aws-lambda-triggers.html */
  #makeEvent(trigger: UserPoolTrigger, { source, user, clientMetadata }: TriggerCall): unknown {
    const before = trigger === 'PreSignUp';
    return {
      version: '1',
      region: this.region,
      userPoolId: this.model.userPoolId,
      userName: user.sub,
      callerContext: { awsSdkVersion: 'aws-sdk-unknown-unknown', clientId: this.model.clientId },
      triggerSource: source,
      request: {
        userAttributes: before
          ? { ...user.attributes }
          : { sub: user.sub, ...user.attributes, 'cognito:user_status': user.status },
        ...(before ? { validationData: null } : {}),
        ...(clientMetadata === undefined ? {} : { clientMetadata }),
      },
      response: before ? { autoConfirmUser: false, autoVerifyEmail: false, autoVerifyPhone: false } : {},
    };
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
