import { util } from '@aws-appsync/utils';
import * as ddb from '@aws-appsync/utils/dynamodb';

/** Query.countPages, on the Book table. */
export function request(ctx) {
  return ddb.get({ key: { isbn: ctx.args.isbn } });
}

export function response(ctx) {
  if (ctx.error) util.error(ctx.error.message, ctx.error.type);
  if (!ctx.result)
    util.error('unable to count; no such book', 'BOOK_NOT_FOUND', null, { isbn: ctx.args.isbn });
  return ctx.result.pages;
}
