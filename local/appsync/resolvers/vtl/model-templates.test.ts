import { describe, expect, it } from 'vitest';
import { runTemplate, userIdentity, valueOf } from '../fixture-mappings';

/** Templates of the shapes that a model generator writes: own text, same constructs. */
const authorizeGroups = `
$util.qr($ctx.stash.put("checked", true))
#set( $allowed = false )
#if( $util.authType() == "IAM Authorization" )
  #set( $allowed = true )
#end
#if( $util.authType() == "User Pool Authorization" )
  #set( $roles = [{"claim":"cognito:groups","group":"Editor"}] )
  #foreach( $role in $roles )
    #set( $groups = $util.defaultIfNull($ctx.identity.claims.get($role.claim), []) )
    #if( $groups.contains($role.group) )
      #set( $allowed = true )
      #break
    #end
  #end
#end
#if( !$allowed )
$util.unauthorized()
#end
$util.toJson({"version":"2018-05-29","payload":{}})`;

describe('an authorization step', () => {
  it('lets the group pass', async () => {
    expect(await valueOf(authorizeGroups, { identity: userIdentity(['Reader', 'Editor']) })).toEqual({
      version: '2018-05-29',
      payload: {},
    });
  });

  it.each([[['Reader']], [null]])(
    'refuses groups %j with the field and type in the message',
    async (groups) => {
      const { outcome, context } = await runTemplate(authorizeGroups, { identity: userIdentity(groups) });
      expect(outcome).toEqual({
        kind: 'error',
        error: {
          message: 'Not Authorized to access createPost on type Mutation',
          errorType: 'Unauthorized',
          data: null,
          errorInfo: null,
        },
      });
      expect(context.stash).toEqual({ checked: true });
    },
  );

  it('tells signed requests from user pools and keys', async () => {
    const identity = { accountId: '000000000000', userArn: 'arn:aws:sts::000000000000:assumed-role/Fn/x' };
    const template = '"$util.authType()"';
    expect(await valueOf(template, { identity })).toBe('IAM Authorization');
    expect(await valueOf(template, { identity: null })).toBe('API Key Authorization');
    expect(await valueOf(template, { identity: { sub: 's', issuer: 'i', claims: {} } })).toBe(
      'Open ID Connect Authorization',
    );
  });
});

const updatePost = `
#set( $merged = $util.defaultIfNull($ctx.stash.defaults, {}) )
$util.qr($merged.putAll($util.defaultIfNull($ctx.args.input, {})))
#set( $names = {} ) #set( $values = {} ) #set( $sets = {} ) #set( $removes = [] )
#foreach( $entry in $util.map.copyAndRemoveAllKeys($merged, ["id"]).entrySet() )
  $util.qr($names.put("#$entry.key", "$entry.key"))
  #if( $util.isNull($entry.value) )
    #set( $ignored = $removes.add("#$entry.key") )
  #else
    $util.qr($sets.put("#$entry.key", ":$entry.key"))
    $util.qr($values.put(":$entry.key", $util.dynamodb.toDynamoDB($entry.value)))
  #end
#end
#set( $expression = "SET" )
#foreach( $entry in $sets.entrySet() )
  #set( $expression = "$expression $entry.key = $entry.value" )
  #if( $foreach.hasNext() ) #set( $expression = "$expression," ) #end
#end
#if( !$removes.isEmpty() )
  #set( $expression = "$expression REMOVE" )
  #foreach( $entry in $removes ) #set( $expression = "$expression $entry" ) #end
#end
$util.qr($ctx.stash.conditions.add({"keyCondition1": {"attributeExists": true}}))
#if( $ctx.args.condition ) $util.qr($ctx.stash.conditions.add($ctx.args.condition)) #end
#set( $condition = $util.parseJson($util.transform.toDynamoDBConditionExpression({"and": $ctx.stash.conditions})) )
#if( $condition.expressionValues && $condition.expressionValues.size() == 0 )
  #set( $condition = {"expression": $condition.expression, "expressionNames": $condition.expressionNames} )
#end
$util.qr($condition.expressionNames.putAll({"#keyCondition1": "id"}))
#set( $request = {"operation": "UpdateItem", "key": {"id": $util.dynamodb.toDynamoDB($ctx.args.input.id)}} )
$util.qr($request.put("update", {"expression": "$expression", "expressionNames": $names, "expressionValues": $values}))
$util.qr($request.put("condition", $condition))
$util.toJson($request)`;

describe('an update', () => {
  it('sets what has a value, removes what is null and demands that the item exists', async () => {
    const request = await valueOf(updatePost, {
      arguments: { input: { id: 'p1', title: 'T', note: null, stars: 3 } },
      stash: { conditions: [], defaults: { updatedAt: 'now' } },
    });
    expect(request).toEqual({
      operation: 'UpdateItem',
      key: { id: { S: 'p1' } },
      update: {
        expression: 'SET #updatedAt = :updatedAt, #title = :title, #stars = :stars REMOVE #note',
        expressionNames: { '#updatedAt': 'updatedAt', '#title': 'title', '#note': 'note', '#stars': 'stars' },
        expressionValues: { ':updatedAt': { S: 'now' }, ':title': { S: 'T' }, ':stars': { N: 3 } },
      },
      condition: {
        expression: 'attribute_exists(#keyCondition1)',
        expressionNames: { '#keyCondition1': 'id' },
      },
    });
  });

  it("adds the caller's condition to its own", async () => {
    const request = await valueOf(updatePost, {
      arguments: {
        input: { id: 'p1', title: 'T' },
        condition: { or: [{ stars: { gt: 1 } }, { title: { eq: 'x' } }] },
      },
      stash: { conditions: [] },
    });
    expect(request).toMatchObject({
      condition: {
        expression:
          'attribute_exists(#keyCondition1) AND (#stars > :and_1_or_0_stars_gt OR #title = :and_1_or_1_title_eq)',
      },
    });
  });
});

describe('the steps around a subscription', () => {
  const subscribe = `
    #if( !$util.isNullOrEmpty($ctx.args.filter) )
      $extensions.setSubscriptionFilter($util.transform.toSubscriptionFilter($ctx.args.filter))
    #end
    $util.toJson(null)`;

  it('turns the filter argument into a filter and answers null', async () => {
    const { outcome, effects } = await runTemplate(subscribe, {
      arguments: { filter: { author: { eq: 'ada' } } },
    });
    expect(outcome).toEqual({ kind: 'value', value: null });
    expect(effects.subscriptionFilter).toEqual({
      filterGroup: [{ filters: [{ fieldName: 'author', operator: 'eq', value: 'ada' }] }],
    });
  });

  it('sets none without an argument and refuses an operator that filters lack', async () => {
    expect((await runTemplate(subscribe)).effects.subscriptionFilter).toBeNull();
    const { outcome } = await runTemplate(subscribe, {
      arguments: { filter: { author: { attributeExists: true } } },
    });
    expect(JSON.stringify(outcome)).toContain('attributeExists is not one of subscription filters');
  });
});

describe('errors that a template states', () => {
  it('ends with util.error, its data and info', async () => {
    const { outcome } = await runTemplate('$util.error("no", "Conflict", {"id": 1}, {"hint": "x"})more');
    expect(outcome).toEqual({
      kind: 'error',
      error: { message: 'no', errorType: 'Conflict', data: { id: 1 }, errorInfo: { hint: 'x' } },
    });
  });

  it('goes on after util.appendError', async () => {
    const { outcome, effects } = await runTemplate('$util.appendError("careful", "Warning")1');
    expect(outcome).toEqual({ kind: 'value', value: 1 });
    expect(effects.appendedErrors).toEqual([
      { message: 'careful', errorType: 'Warning', data: null, errorInfo: null },
    ]);
  });

  it('passes a data source error on', async () => {
    const { outcome } = await runTemplate(
      '#if($ctx.error)$util.error($ctx.error.message, $ctx.error.type)#end',
      {
        error: { message: 'refused', type: 'DynamoDB:ConditionalCheckFailedException' },
      },
    );
    expect(outcome).toMatchObject({
      error: { message: 'refused', errorType: 'DynamoDB:ConditionalCheckFailedException' },
    });
  });
});
