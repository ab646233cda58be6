import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { compileEarly, markModules } from './compile-early';

const script = `globalThis.TURBOPACK.push([document.currentScript,1,e=>{e.v(()=>2)},7,"a",(e,t)=>{t.exports=e.r(1)}]);`;
const marked = `globalThis.TURBOPACK.push([document.currentScript,1,(e=>{e.v(()=>2)}),7,"a",((e,t)=>{t.exports=e.r(1)})]);`;

describe('[WGT10] modules in parentheses', () => {
  it('are each module, and no function within', () => {
    expect(markModules(script)).toBe(marked);
  });

  it('stay so when they are marked again', () => {
    expect(markModules(marked)).toBe(marked);
  });

  it('are none in other scripts', () => {
    const other = '!function(){start([1,()=>2])}();\nvar list=[()=>3];';
    expect(markModules(other)).toBe(other);
  });
});

describe('[WGT10] what the bundler wrote', () => {
  const build = async (source: string): Promise<string> => {
    const folder = mkdtempSync(path.join(tmpdir(), 'compile-early-'));
    const file = path.join(folder, 'static/chunks/page.js');
    try {
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, source);
      await compileEarly(folder);
      return readFileSync(file, 'utf8');
    } finally {
      rmSync(folder, { recursive: true });
    }
  };

  it('is marked where it lies, also when some of it was left by the build before', async () => {
    expect(await build(script)).toBe(marked);
    expect(await build(marked)).toBe(marked);
  });

  it('is refused when no module is found in it, for pages would be slower without anybody noticing', async () => {
    await expect(build('start();')).rejects.toThrow('unable to have modules compiled early');
  });
});
