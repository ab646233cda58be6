import { util, type Context, type DynamoDBUpdateItemRequest } from '@aws-appsync/utils';
import type { RoomRulesRow } from './rows';
import type { RulesStash } from './stash';

type StoreContext = Context<unknown, RulesStash, undefined, undefined, RoomRulesRow>;

/** Mutation.setRoomRules, RoomRules table: writes what was given, in a row that may be new. */
export function request(ctx: StoreContext): DynamoDBUpdateItemRequest {
  const { roomId, ...given } = ctx.stash.rules;
  const fields = Object.keys(given);
  const sets = fields.map((field) => `, #${field} = :${field}`).join('');
  const names: Record<string, string> = { '#typename': '__typename' };
  const values: Record<string, unknown> = { ':now': util.time.nowISO8601(), ':typename': 'RoomRules' };
  for (const [field, value] of Object.entries(given)) {
    names[`#${field}`] = field;
    values[`:${field}`] = value;
  }
  return {
    operation: 'UpdateItem',
    key: util.dynamodb.toMapValues({ roomId }),
    update: {
      expression: `SET #typename = :typename, createdAt = if_not_exists(createdAt, :now), updatedAt = :now${sets}`,
      expressionNames: names,
      expressionValues: util.dynamodb.toMapValues(values),
    },
  };
}

export function response(ctx: StoreContext): RoomRulesRow {
  if (ctx.error) util.error(ctx.error.message, ctx.error.type);
  return ctx.result;
}
