import { describe, expect, it } from 'vitest';
import { runTemplate, valueOf } from '../fixture-mappings';

describe('methods by the receiver', () => {
  it.each<[string, unknown]>([
    [
      '#set($m = {"a":1})$util.qr($m.put("b",2))$util.qr($m.putAll({"c":3}))$util.toJson($m.keySet())',
      ['a', 'b', 'c'],
    ],
    [
      '#set($m = {"a":1})[$m.size(),$m.isEmpty(),$m.containsKey("a"),$m.containsKey("b"),$m.get("a")]',
      [1, false, true, false, 1],
    ],
    ['#set($m = {"a":1,"b":2})$util.qr($m.remove("a"))$util.toJson($m)', { b: 2 }],
    ['#set($m = {"a":1})[#foreach($e in $m.entrySet())"$e.key=$e.value","${e.getKey()}"#end]', ['a=1', 'a']],
    ['#set($l = [1])$util.qr($l.add(2))$util.qr($l.addAll([3,4]))$util.toJson($l)', [1, 2, 3, 4]],
    ['#set($l = ["a","b"])[$l.contains("b"),$l.indexOf("b"),$l.size(),$l.isEmpty()]', [true, 1, 2, false]],
    ['#set($l = ["a","b","c"])$util.qr($l.remove(0))$util.qr($l.remove("c"))$util.toJson($l)', ['b']],
    ['#set($l = [1])$util.toJson($l.get(5))', null],
    ['#set($s = "a,b,,")$util.toJson($s.split(","))', ['a', 'b']],
    [
      '#set($s = "Tulips")[$s.length(),$s.contains("lip"),$s.startsWith("T"),"$s.substring(1,3)","$s.toUpperCase()"]',
      [6, true, true, 'ul', 'TULIPS'],
    ],
    ['#set($s = "a1b22")$util.toJson($s.replaceAll("([0-9]+)", "<$1>"))', 'a<1>b<22>'],
    ['#set($s = "a.b.c")$util.toJson($s.replace(".", "-"))', 'a-b-c'],
    ['#set($s = "Abc")[$s.matches("(?i)ABC"),$s.matches("b")]', [true, false]],
  ])('%s', async (template, expected) => {
    expect(await valueOf(template)).toEqual(expected);
  });

  it('gives null for a method that Java lacks, and tells of it', async () => {
    const found: unknown[] = [];
    const { outcome } = await runTemplate(
      '#set($l = [1])\n$util.toJson($l.put("x"))',
      {},
      {
        onUnknownMethod: (one) => found.push(one),
      },
    );
    expect(outcome).toEqual({ kind: 'value', value: null });
    expect(found).toEqual([{ template: 'post.req.vtl', line: 2, method: 'put', receiver: 'list' }]);
  });

  it('gives null for anything asked of nothing', async () => {
    expect(await valueOf('$util.toJson($ctx.stash.absent.get("x").size())')).toBeNull();
  });

  it('names the template and the line when a method fails', async () => {
    const { outcome } = await runTemplate('\n$util.base64Encode($absent)');
    expect(JSON.stringify(outcome)).toContain('(post.req.vtl:2)');
  });

  it('refuses a pattern that is none', async () => {
    const { outcome } = await runTemplate('#set($s = "abc")$s.replaceAll("(", "")');
    expect(outcome).toMatchObject({ kind: 'error', error: { errorType: 'MappingTemplate' } });
    expect(JSON.stringify(outcome)).toContain('unable to call replaceAll');
  });
});

describe("users' keys and sizes", () => {
  const hostile = JSON.parse('{"__proto__": {"polluted": 1}, "constructor": "c", "toString": "t"}') as Record<
    string,
    unknown
  >;

  it('reads nothing from a prototype', async () => {
    const template =
      '[$util.isNull($m.constructor),$util.isNull($m.__proto__),$util.isNull($m.get("valueOf"))]';
    expect(await valueOf(`#set($m = {})${template}`)).toEqual([true, true, true]);
  });

  it('copies hostile keys as the data they are', async () => {
    const { outcome, context } = await runTemplate(
      '#set($m = {})$util.qr($m.putAll($ctx.args.input))$util.qr($ctx.stash.put("__proto__", {"polluted": 2}))$util.toJson($m)',
      { arguments: { input: hostile } },
    );
    expect(JSON.stringify(outcome)).toBe(JSON.stringify({ kind: 'value', value: hostile }));
    expect(Object.hasOwn(context.stash, '__proto__')).toBe(true);
    expect((context.stash as { polluted?: unknown }).polluted).toBeUndefined();
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  it('sets hostile keys without touching a prototype', async () => {
    const { context } = await runTemplate(
      '#set($ctx.args.__proto__.polluted = 1)#set($ctx.args.constructor = 2)',
    );
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    expect(context.arguments).toEqual({ constructor: 2 });
  });

  it('loops a thousand times and no more', async () => {
    const loop = '#set($n = 0)#foreach($x in $ctx.args.list)#set($n = $n + 1)#end$n';
    expect(await valueOf(loop, { arguments: { list: Array.from({ length: 1000 }, () => 0) } })).toBe(1000);
    const { outcome } = await runTemplate(loop, {
      arguments: { list: Array.from({ length: 1001 }, () => 0) },
    });
    expect(outcome).toMatchObject({
      kind: 'error',
      error: { message: expect.stringContaining('more than 1000') as string },
    });
  });

  it('carries a megabyte of text through unchanged', async () => {
    const text = '"\\$#\n'.repeat(200_000);
    expect(await valueOf('$util.toJson($ctx.args.text)', { arguments: { text } })).toBe(text);
  });
});
