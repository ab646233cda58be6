import { describe, expect, it } from 'vitest';
import { runTemplate, valueOf } from '../fixture-mappings';

describe('the language of templates', () => {
  it.each<[string, unknown]>([
    ['', null],
    ['## only a comment', null],
    ['{}', {}],
    ['#set($a = 1)#set($b = $a + 2 * 3)$b', 7],
    ['#set($a = 7 / 2)$a', 3],
    ['#set($a = -1 + 5 % 3)$a', 1],
    ['#set($a = "x" + 1)"$a"', 'x1'],
    ['#set($a = [1, "two", null, true, {"k": [2]}])$util.toJson($a)', [1, 'two', null, true, { k: [2] }]],
    ['#set($a = [1..3])$util.toJson($a)', [1, 2, 3]],
    ['#set($m = {"a": {"b": 5}})$m.a.b', 5],
    ['#set($m = {"a": [4, 6]})$m.a[1]', 6],
    ['#set($i = 1)#set($l = [4, 6])$l[$i]', 6],
    ['#set($m = {})#set($m.a = 1)#set($m.b = $m.a)$util.toJson($m)', { a: 1, b: 1 }],
    ['#set($l = [1, 2])#set($l[0] = 9)$util.toJson($l)', [9, 2]],
    ['#set($m = {"k": $absent})$util.toJson($m)', { k: null }],
    ['#set($x = 1)#set($x = $null)$util.toJson($util.isNull($x))', true],
    ['#if($absent)1#elseif("")2#else 3#end', 2],
    ['#if(0)1#{else}2#end', 1],
    ['#if(!$absent && (false || 1 < 2))1#end', 1],
    ['#if(1 eq 1 and not (2 lt 1))1#end', 1],
    ['#if("1" == 1)1#else 0#end', 1],
    ['#if($absent == $nothing)1#end', 1],
    ['#if("a" < 3)1#else 0#end', 0],
    ['[#foreach($x in [3,4])$x#if($foreach.hasNext),#end#end]', [3, 4]],
    ['[#foreach($x in {"a":1,"b":2})$velocityCount#if($foreach.hasNext()),#end#end]', [1, 2]],
    ['#foreach($x in [1,2,3])#if($x == 2)#break#end$x#end', 1],
    ['#set($x = "before")#foreach($x in [1])#end"$x"', 'before'],
    ['#[[{"raw": "$x #if"}]]#', { raw: '$x #if' }],
    ['#* block *#1', 1],
  ])('%s', async (template, expected) => {
    expect(await valueOf(template)).toEqual(expected);
  });

  it('prints a reference to nothing as it is written, and a quiet one not at all', async () => {
    expect(await valueOf('"$x.y ${z} $!x$!{z.get("a")}|"')).toBe('$x.y ${z} |');
  });

  it('takes number signs and lone dollars in quotations as they are', async () => {
    const template =
      '#set($n = "id")#set($s = "#$n = :$n AND ")$util.toJson([$s.replaceAll("AND $", ""), "5 $", "$$n"])';
    expect(await valueOf(template)).toEqual(['#id = :id ', '5 $', '$id']);
  });

  it('doubles a quote to write it and leaves single quotes alone', async () => {
    expect(await valueOf(`#set($s = "say ""$x""")#set($t = 'it''s $x')$util.toJson([$s, $t])`)).toEqual([
      'say "$x"',
      "it's $x",
    ]);
  });

  it('leaves words that are no directive as text', async () => {
    expect(await valueOf('{"expression": "#id = :id", "end": "#ending #iffy"}')).toEqual({
      expression: '#id = :id',
      end: '#ending #iffy',
    });
  });

  it('prints lists and maps as Java does', async () => {
    expect(await valueOf('#set($d = ["a", {"k": null}])"Unauthorized on ${d}"')).toBe(
      'Unauthorized on [a, {k=null}]',
    );
  });

  it('ends with a value at #return, printed text notwithstanding', async () => {
    const { outcome } = await runTemplate('text #foreach($x in [1,2])#return({"x": $x})#end more');
    expect(outcome).toEqual({ kind: 'return', value: { x: 1 }, skipTo: 'NEXT' });
    expect((await runTemplate('#return')).outcome).toEqual({ kind: 'return', value: null, skipTo: 'NEXT' });
  });

  it('shows a change of the arguments and of the stash to whoever holds them', async () => {
    const { context } = await runTemplate(
      '#set($ctx.args.filter = {"or": []})$util.qr($context.stash.put("a", 1))#set($ctx.stash.b = 2)',
    );
    expect(context.arguments).toEqual({ filter: { or: [] } });
    expect(context.stash).toEqual({ a: 1, b: 2 });
  });

  it.each([
    ['#if(true)', 'is not closed'],
    ['#foreach($x in [1])', 'not closed with #end'],
    ['x\n  #set($a = )', 'post.req.vtl:2:13; unexpected )'],
    ['#set($a = "open)', 'a quotation is not closed'],
    ['#end', '#end closes nothing'],
    ['#macro(x)#end', 'directive #macro is not supported'],
    ['\n$util.qr($util.absent("x"))', 'post.req.vtl:2:10; $util.absent is unknown'],
    ['#if(false)"$util.time.tomorrow()"#end', '$util.time.tomorrow is unknown'],
    ['$extensions.setFilter({})', '$extensions.setFilter is unknown'],
  ])('refuses %j when it is compiled', async (template, reason) => {
    await expect(runTemplate(template)).rejects.toThrow(reason);
  });

  it('tells of output that is not JSON without showing it', async () => {
    const { outcome } = await runTemplate('{"token": s3cret}');
    expect(outcome).toMatchObject({ kind: 'error', error: { errorType: 'MappingTemplate' } });
    expect(JSON.stringify(outcome)).not.toContain('s3cret');
  });
});
