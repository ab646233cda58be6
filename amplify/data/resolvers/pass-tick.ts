import { util, type Context, type NONERequest } from '@aws-appsync/utils';

interface TickArguments {
  readonly roomId: string;
  readonly body: string;
}

/**
 * Mutation.publishTick, no data source: hands a tick to who listens. IAM alone may call it, and IAM's policy allows it to
 * our function; a group of the name that the schema asks for, should somebody make one, opens nothing.
 */
export function request(ctx: Context<TickArguments>): NONERequest {
  if (util.authType() !== 'IAM Authorization') util.unauthorized();
  const { roomId, body } = ctx.args;
  return { payload: { roomId, body } };
}

export function response(
  ctx: Context<TickArguments, object, undefined, undefined, TickArguments>,
): TickArguments {
  return ctx.result;
}
