import { describe, expect, it } from 'vitest';
import { runTemplate, valueOf } from '../fixture-mappings';
import { encodingBuiltins } from './encode-text';
import { fromS3ObjectJson, toDynamoDb, typedValueBuiltins } from './convert-dynamodb-values';
import { listBuiltins, mapBuiltins } from './copy-collections';
import { makeIdentifierBuiltins, makeUlid } from './make-identifiers';
import { makeTimeBuiltins } from './tell-time';
import { valueTestBuiltins } from './test-values';

describe('identifiers', () => {
  it('makes ULIDs that rise, also within a millisecond and when the clock goes back', () => {
    const now = Date.now() + 60_000;
    const ids = [now, now, now, now - 5000, now + 1].map(makeUlid);
    expect([...ids].sort()).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids[0]).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/);
  });

  it('makes KSUIDs and UUIDs of their forms', () => {
    const { autoId, autoKsuid } = makeIdentifierBuiltins(() => 1_700_000_000_000);
    expect(autoKsuid()).toMatch(/^[0-9A-Za-z]{27}$/);
    expect(autoId()).toMatch(/^[0-9a-f-]{36}$/);
    expect(autoId()).not.toBe(autoId());
  });
});

describe('time', () => {
  // 2021-03-04T05:06:07.089Z
  const moment = Date.UTC(2021, 2, 4, 5, 6, 7, 89);
  const time = makeTimeBuiltins(() => moment);

  it('tells now in every form', () => {
    expect(time.nowISO8601()).toBe('2021-03-04T05:06:07.089Z');
    expect(time.nowEpochMilliSeconds()).toBe(moment);
    expect(time.nowEpochSeconds()).toBe(1614834367);
  });

  it.each([
    ['yyyy-MM-dd HH:mm:ssZ', 'UTC', '2021-03-04 05:06:07+0000'],
    ['yyyy-MM-dd HH:mm:ssZ', 'Australia/Perth', '2021-03-04 13:06:07+0800'],
    ["d MMM yy 'at' h:mm a", 'America/New_York', '4 Mar 21 at 12:06 AM'],
    ['EEEE dd MMMM, SSS', '+01:00', 'Thursday 04 March, 089'],
    ['HH:mmXXX', 'Z', '05:06Z'],
    ['HH:mmxxx VV', 'Asia/Kolkata', '10:36+05:30 Asia/Kolkata'],
  ])('formats %s in %s', (pattern, zone, text) => {
    expect(time.epochMilliSecondsToFormatted(moment, pattern, zone)).toBe(text);
  });

  it.each([
    ['2021-03-04 05:06:07', 'yyyy-MM-dd HH:mm:ss', 'UTC', Date.UTC(2021, 2, 4, 5, 6, 7)],
    ['2021-03-04 13:06:07', 'yyyy-MM-dd HH:mm:ss', 'Australia/Perth', Date.UTC(2021, 2, 4, 5, 6, 7)],
    ['2021-03-04 05:06:07+0800', 'yyyy-MM-dd HH:mm:ssZ', 'UTC', Date.UTC(2021, 2, 3, 21, 6, 7)],
    ['4 mar 2021 1:30 pm', 'd MMM yyyy h:mm a', 'UTC', Date.UTC(2021, 2, 4, 13, 30)],
    ['2021-07-01', 'yyyy-MM-dd', 'America/New_York', Date.UTC(2021, 6, 1, 4)],
  ])('parses %s', (text, pattern, zone, epoch) => {
    expect(time.parseFormattedToEpochMilliSeconds(text, pattern, zone)).toBe(epoch);
  });

  it('refuses what it cannot read, by name', () => {
    expect(() => time.nowFormatted('QQQ')).toThrow('letter Q is not supported');
    expect(() => time.nowFormatted('yyyy', 'Mars/Base')).toThrow('Mars/Base');
    expect(() => time.parseFormattedToEpochMilliSeconds('x', 'yyyy')).toThrow('does not follow the pattern');
    expect(() => time.parseISO8601ToEpochMilliSeconds('x')).toThrow('not ISO 8601');
    expect(time.parseISO8601ToEpochMilliSeconds('2021-03-04T05:06:07.089Z')).toBe(moment);
  });
});

describe('values of DynamoDB', () => {
  it('types what JSON has, lists as lists', () => {
    expect(toDynamoDb({ foo: 'bar', baz: 1234, beep: ['boop', null, true] })).toEqual({
      M: {
        foo: { S: 'bar' },
        baz: { N: 1234 },
        beep: { L: [{ S: 'boop' }, { NULL: null }, { BOOL: true }] },
      },
    });
    expect(typedValueBuiltins.toStringSet(['a'])).toEqual({ SS: ['a'] });
    expect(typedValueBuiltins.toString(null)).toBeNull();
    const packed = typedValueBuiltins.toS3Object('k', 'b', 'r', 'v').S;
    expect(fromS3ObjectJson(String(packed))).toEqual({ key: 'k', bucket: 'b', region: 'r', version: 'v' });
  });
});

describe('text', () => {
  it('encodes and decodes', () => {
    expect(encodingBuiltins.urlEncode('a b&ü')).toBe('a+b%26%C3%BC');
    expect(encodingBuiltins.urlDecode('a+b%26%C3%BC')).toBe('a b&ü');
    expect(encodingBuiltins.base64Decode(encodingBuiltins.base64Encode('ü€'))).toBe('ü€');
    expect(encodingBuiltins.escapeJavaScript('"a\'\n/ü')).toBe('\\"a\\\'\\n\\/\\u00FC');
  });

  it('matches the whole text', () => {
    expect(encodingBuiltins.matches('a*b', 'aaaaab')).toBe(true);
    expect(encodingBuiltins.matches('a*b', 'xaab')).toBe(false);
    expect(() => encodingBuiltins.matches('(', 'a')).toThrow('unable to call util.matches');
  });
});

describe('lists, maps and tests of values', () => {
  it('copies with and without', () => {
    expect(listBuiltins.copyAndRemoveAll(['a', 'b', { c: 1 }], ['b', { c: 1 }])).toEqual(['a']);
    expect(listBuiltins.copyAndRetainAll(['a', 'b'], ['b'])).toEqual(['b']);
    expect(listBuiltins.sortList([{ n: 2 }, { n: 10 }, { n: 1 }], true, 'n')).toEqual([
      { n: 10 },
      { n: 2 },
      { n: 1 },
    ]);
    expect(mapBuiltins.copyAndRemoveAllKeys({ a: 1, b: 2 }, ['a'])).toEqual({ b: 2 });
    expect(mapBuiltins.copyAndRetainAllKeys({ a: 1, b: 2 }, ['a'])).toEqual({ a: 1 });
  });

  it('knows nothing, empty and blank apart', () => {
    expect([null, '', {}, [], 0, ' '].map(valueTestBuiltins.isNullOrEmpty)).toEqual([
      true,
      true,
      true,
      true,
      false,
      false,
    ]);
    expect([null, '', ' ', 'a'].map(valueTestBuiltins.isNullOrBlank)).toEqual([true, true, true, false]);
    expect([null, 1, 'a', true, [], {}].map(valueTestBuiltins.typeOf)).toEqual([
      'Null',
      'Number',
      'String',
      'Boolean',
      'List',
      'Map',
    ]);
    expect(() => valueTestBuiltins.validate(false, 'wrong')).toThrow('wrong');
  });
});

describe('the surface', () => {
  it.each([
    '$util.http.addResponseHeader("a", "b")',
    '$util.xml.toMap("<a/>")',
    '$util.rds.toJsonString({})',
    '$util.transform.toElasticsearchQueryDSL({})',
  ])('%s is refused by name when it is called', async (call) => {
    const { outcome } = await runTemplate(call);
    const name = call.slice(1, call.indexOf('('));
    expect(outcome).toMatchObject({
      kind: 'error',
      error: { message: `unable to call ${name}; not supported by the local backend` },
    });
  });

  it('has every member that templates may use', async () => {
    const members = [
      'qr quiet toJson parseJson escapeJavaScript urlEncode urlDecode base64Encode base64Decode matches',
      'isNull isNullOrEmpty isNullOrBlank defaultIfNull defaultIfNullOrEmpty defaultIfNullOrBlank',
      'isString isNumber isBoolean isList isMap typeOf validate authType error appendError unauthorized',
      'autoId autoUlid autoKsuid time.nowISO8601 time.nowEpochSeconds time.nowEpochMilliSeconds',
      'time.nowFormatted time.parseFormattedToEpochMilliSeconds time.parseISO8601ToEpochMilliSeconds',
      'time.epochMilliSecondsToSeconds time.epochMilliSecondsToISO8601 time.epochMilliSecondsToFormatted',
      'list.copyAndRetainAll list.copyAndRemoveAll list.sortList map.copyAndRetainAllKeys',
      'map.copyAndRemoveAllKeys math.roundNum math.minVal math.maxVal math.randomDouble',
      'math.randomWithinRange str.toUpper str.toLower str.toReplace str.normalize',
      'transform.toDynamoDBFilterExpression transform.toDynamoDBConditionExpression',
      'transform.toSubscriptionFilter transform.toElasticsearchQueryDSL',
      ...['', 'Json'].flatMap((suffix) =>
        'DynamoDB String StringSet Number NumberSet Binary BinarySet Boolean Null List Map MapValues S3Object'
          .split(' ')
          .map((type) => `dynamodb.to${type}${suffix}`),
      ),
    ].flatMap((line) => line.split(' '));
    const template = members.map((member) => `#if(false)$util.${member}()#end`).join('');
    expect(await valueOf(template)).toBeNull();
  });

  it('collects invalidations, five at most, and cache evictions', async () => {
    const call =
      '$extensions.invalidateSubscriptions({"subscriptionField": "onPost", "payload": {"id": "1"}})';
    const { effects } = await runTemplate(
      `${call}$extensions.evictFromApiCache("Query", "getPost", {"id": 1})`,
    );
    expect(effects.invalidations).toEqual([{ subscriptionField: 'onPost', payload: { id: '1' } }]);
    expect(effects.cacheEvictions).toEqual([
      { typeName: 'Query', fieldName: 'getPost', keyValues: { id: 1 } },
    ]);
    const invalidate = (times: number, ids: number) =>
      runTemplate(
        Array.from({ length: times }, (_, index) => call.replace('"1"', `"${index % ids}"`)).join(''),
      );
    expect((await invalidate(10, 5)).effects.invalidations).toHaveLength(5);
    expect((await invalidate(6, 6)).outcome.kind).toBe('error');
  });

  it('keeps text that is not JSON out of the error', async () => {
    const { outcome } = await runTemplate('$util.parseJson("{s3cret")');
    expect(outcome).toMatchObject({ kind: 'error' });
    expect(JSON.stringify(outcome)).not.toContain('s3cret');
  });
});
