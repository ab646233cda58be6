import type { UserPoolModel, UserPoolTrigger } from '../../backend-model';
import { LambdaError, type LambdaInvoker } from '../../ports';
import { CognitoError } from '../cognito-error';
import { noOverrides, readTokenOverrides, type TokenOverrides } from './token-overrides';
import { triggerOf, triggerPayload, type TriggerCall } from './trigger-event';

/** The triggers that are called. */
export const supportedTriggers: ReadonlySet<UserPoolTrigger> = new Set([
  'PreSignUp',
  'PostConfirmation',
  'PreAuthentication',
  'PostAuthentication',
  'PreTokenGeneration',
]);

/** Calls the functions a pool names for its events, with Cognito's event shapes. */
export class Triggers {
  /** @throws Error naming a trigger that is not supported */
  constructor(
    private readonly model: UserPoolModel,
    private readonly region: string,
    private readonly lambda: LambdaInvoker,
  ) {
    for (const trigger of Object.keys(model.triggers) as UserPoolTrigger[])
      if (!supportedTriggers.has(trigger))
        throw new Error(
          `unable to run user pool ${model.userPoolId}; its ${trigger} trigger is not supported locally (supported: ${[...supportedTriggers].join(', ')})`,
        );
  }

  /**
   * Runs the trigger, if the pool has it.
   * @returns the `response` that the function filled in; empty without a function
   * @throws CognitoError `UserLambdaValidationException` with the message that the function threw
   */
  async run(call: TriggerCall): Promise<Readonly<Record<string, unknown>>> {
    const trigger = triggerOf(call.source);
    const functionArn = this.model.triggers[trigger];
    if (functionArn === undefined) return {};
    const answer = await this.#invoke(trigger, functionArn, call);
    const response = isObject(answer) ? answer['response'] : undefined;
    if (!isObject(response))
      throw new CognitoError('InvalidLambdaResponseException', 'Unrecognizable lambda output');
    return response;
  }

  /**
   * What the pool's PreTokenGeneration function, if it has one, changes in the tokens.
   * @throws CognitoError as `run` does
   */
  async overridesFor(call: TriggerCall): Promise<TokenOverrides> {
    return this.model.triggers.PreTokenGeneration === undefined
      ? noOverrides
      : readTokenOverrides(await this.run(call));
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

  #makeEvent(trigger: UserPoolTrigger, call: TriggerCall): unknown {
    const { preTokenGenerationVersion = 'V1_0' } = this.model;
    const isLater = trigger === 'PreTokenGeneration' && preTokenGenerationVersion !== 'V1_0';
    return {
      version: isLater ? preTokenGenerationVersion.charAt(1) : '1',
      region: this.region,
      userPoolId: this.model.userPoolId,
      userName: call.user.sub,
      callerContext: { awsSdkVersion: 'aws-sdk-unknown-unknown', clientId: this.model.clientId },
      triggerSource: call.source,
      ...triggerPayload(call),
    };
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
