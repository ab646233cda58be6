import type { MappingCode } from '../../backend-model';

/** The mapping code of the blog's resolvers, in both languages that AppSync has. */

export const passThrough = vtl('pass', '{}', '$util.toJson($ctx.prev.result)');

/** Refuses a title, changes another, marks the stash; later steps must see both changes. */
export const checkPost = javascript(
  'checkPost',
  `export function request(ctx) {
     if (ctx.args.input.title === 'forbidden')
       util.error('That title is taken', 'BadRequest', { title: 'forbidden', draft: 'hidden' }, { code: 7 });
     ctx.args.input.title = ctx.args.input.title.trim();
     ctx.stash.createdAt = ctx.args.input.createdAt ?? util.time.nowISO8601();
     ctx.stash.id = ctx.args.input.id ?? util.autoId();
     return {};
   }
   export function response(ctx) { return ctx.result; }`,
);

export const putPost = vtl(
  'putPost',
  `#set($values = $util.dynamodb.toMapValues($ctx.args.input))
#set($values.createdAt = $util.dynamodb.toDynamoDB($ctx.stash.createdAt))
#set($ignored = $values.remove("id"))
{
  "version": "2018-05-29",
  "operation": "PutItem",
  "key": {
    "blogId": $util.dynamodb.toDynamoDBJson($ctx.args.input.blogId),
    "id": $util.dynamodb.toDynamoDBJson($ctx.stash.id)
  },
  "attributeValues": $util.toJson($values),
  "condition": { "expression": "attribute_not_exists(id)" }
}`,
  `#if($ctx.error)
$util.error($ctx.error.message, $ctx.error.type)
#end
$util.toJson($ctx.result)`,
);

export const getPost = vtl(
  'getPost',
  `{
  "version": "2018-05-29",
  "operation": "GetItem",
  "key": {
    "blogId": $util.dynamodb.toDynamoDBJson($ctx.args.blogId),
    "id": $util.dynamodb.toDynamoDBJson($ctx.args.id)
  }
}`,
  '$util.toJson($ctx.result)',
);

export const renamePost = javascript(
  'renamePost',
  `export function request(ctx) {
     const { blogId, id, title, expected } = ctx.args;
     return {
       operation: 'UpdateItem',
       key: util.dynamodb.toMapValues({ blogId, id }),
       update: { expression: 'SET title = :title', expressionValues: util.dynamodb.toMapValues({ ':title': title }) },
       condition: { expression: 'title = :expected', expressionValues: util.dynamodb.toMapValues({ ':expected': expected }) },
     };
   }
   export function response(ctx) {
     if (ctx.error) util.error(ctx.error.message, ctx.error.type, ctx.result);
     return ctx.result;
   }`,
);

export const whoAmI = javascript(
  'whoAmI',
  `export function request(ctx) { return { payload: { authType: util.authType(), identity: ctx.identity, info: ctx.info, agent: ctx.request.headers['user-agent'], env: ctx.env } }; }
   export function response(ctx) { return ctx.result; }`,
);

export const recordAudit = javascript(
  'recordAudit',
  `export function request(ctx) { return { payload: { entry: ctx.args.entry } }; }
   export function response(ctx) { return ctx.result; }`,
);

/** Its functions must not run, its response must. */
export const skipAll = javascript(
  'skipAll',
  `export function request() { runtime.earlyReturn('skipped'); }
   export function response(ctx) { return ctx.prev.result + '!'; }`,
);

export const failing = javascript(
  'failing',
  `export function request() { util.error('must not run', 'Bug'); }
   export function response() { return null; }`,
);

export const appending = javascript(
  'appending',
  `export function request() { util.appendError('careful', 'Warning'); return { payload: 'kept' }; }
   export function response(ctx) { return ctx.result; }`,
);

/** Results that don't fit their types, by kind. */
export const broken = javascript(
  'broken',
  `const results = {
     missing: { id: '1', blogId: 'b' },
     date: { id: '1', blogId: 'b', title: 't', createdAt: 'yesterday' },
     mood: { id: '1', blogId: 'b', title: 't', createdAt: '2024-01-01T00:00:00Z', mood: 'GLAD' },
     list: { id: '1', blogId: 'b', title: 't', createdAt: '2024-01-01T00:00:00Z', notes: 'many' },
   };
   export function request(ctx) { return { payload: results[ctx.args.kind] }; }
   export function response(ctx) { return ctx.result; }`,
);

/** What a `__proto__` key in the argument adds to the argument and to other objects. */
export const leakingJson = javascript(
  'leakingJson',
  `export function request(ctx) { return { payload: { leak: ctx.args.value.leak ?? null, own: Object.keys({}) } }; }
   export function response(ctx) { return ctx.result; }`,
);

export const banReader = javascript(
  'banReader',
  `export function request(ctx) { return { payload: ctx.args.readerId }; }
   export function response(ctx) {
     extensions.invalidateSubscriptions({ subscriptionField: 'onCreatePost', payload: { readerId: ctx.args.readerId } });
     return ctx.result;
   }`,
);

/** Refuses the banned, filters by the caller's argument, and may be cut off later. */
export const subscribeToPosts = javascript(
  'subscribeToPosts',
  `export function request(ctx) {
     if (ctx.identity.username === 'banned') util.unauthorized();
     if (ctx.args.filter) extensions.setSubscriptionFilter(util.transform.toSubscriptionFilter(ctx.args.filter));
     extensions.setSubscriptionInvalidationFilter({
       filterGroup: [{ filters: [{ fieldName: 'readerId', operator: 'eq', value: ctx.identity.username }] }],
     });
     return { payload: null };
   }
   export function response() { return null; }`,
);

function vtl(name: string, request: string, response: string): MappingCode {
  return {
    kind: 'VTL',
    request: { name: `${name}.req.vtl`, text: request },
    response: { name: `${name}.res.vtl`, text: response },
  };
}

function javascript(name: string, code: string): MappingCode {
  const imports = `import { util, extensions, runtime } from '@aws-appsync/utils';\n`;
  return { kind: 'APPSYNC_JS', name, code: `${imports}${code}` };
}
