import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { LambdaFunctionModel } from '../backend-model';
import { createLambdaRuntime, type LambdaLogLine, type LambdaRuntime } from './index';

const cleanUps: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0)) await cleanUp();
});

interface Started {
  readonly lines: LambdaLogLine[];
  call(payload?: unknown): Promise<unknown>;
  readonly runtime: LambdaRuntime;
}

const functionArn = 'arn:aws:lambda:us-east-1:000000000000:function:greeter';

async function start(
  file: string,
  source: string,
  model: Partial<LambdaFunctionModel> = {},
  environment: Record<string, string> | (() => Record<string, string>) = {},
): Promise<Started> {
  const codeDirectory = await mkdtemp(path.join(tmpdir(), 'bundle-'));
  await writeFile(path.join(codeDirectory, file), source);
  const lines: LambdaLogLine[] = [];
  const runtime = createLambdaRuntime({
    functions: [
      {
        functionArn,
        functionName: 'greeter',
        codeDirectory,
        handler: 'index.handler',
        environment: {},
        roleArn: 'arn:aws:iam::000000000000:role/test',
        timeoutSeconds: 10,
        memoryMegabytes: 128,
        ...model,
      },
    ],
    environment,
    log: (line) => lines.push(line),
  });
  cleanUps.push(async () => {
    await runtime.close();
    await rm(codeDirectory, { recursive: true, force: true });
  });
  return { lines, runtime, call: (payload = {}) => runtime.invoke(functionArn, payload) };
}

describe('how a handler answers', () => {
  it('takes the value of an ES module handler’s promise', async () => {
    const { call } = await start('index.mjs', 'export const handler = async (event) => ({ got: event });');
    expect(await call({ a: [1] })).toEqual({ got: { a: [1] } });
  });

  it('takes what a CommonJS handler hands to its callback, whatever package surrounds the bundle', async () => {
    const { call } = await start(
      'index.js',
      "const path = require('node:path'); exports.handler = (event, context, done) => setImmediate(() => done(null, path.basename(event.file)));",
    );
    expect(await call({ file: '/a/b' })).toBe('b');
  });

  it('answers null when nothing is returned', async () => {
    const { call } = await start('index.mjs', 'export const handler = () => {};');
    expect(await call()).toBeNull();
  });

  it('finds a handler of another name in another file', async () => {
    const { call } = await start('main.mjs', 'export const run = async () => 1;', { handler: 'main.run' });
    expect(await call()).toBe(1);
  });

  it('loads the code once and keeps it warm', async () => {
    const { call } = await start('index.mjs', 'let calls = 0; export const handler = async () => ++calls;');
    expect([await call(), await call()]).toEqual([1, 2]);
  });

  it('gives a context with name, request id and the time that remains', async () => {
    const { call } = await start(
      'index.mjs',
      'export const handler = async (event, c) => [c.functionName, c.awsRequestId.length, c.invokedFunctionArn, c.getRemainingTimeInMillis()];',
      { timeoutSeconds: 5 },
    );
    const answer = (await call()) as [string, number, string, number];
    expect(answer.slice(0, 3)).toEqual(['greeter', 36, functionArn]);
    expect(answer[3]).toBeGreaterThan(1000);
    expect(answer[3]).toBeLessThanOrEqual(5000);
  });
});

describe('the environment of a function', () => {
  it('holds the synthesised and the added variables and nothing of the parent process', async () => {
    const { call } = await start(
      'index.mjs',
      'export const handler = async () => process.env;',
      { environment: { COLOUR: 'blue' } },
      { AWS_REGION: 'xx-local-1' },
    );
    const seen = (await call()) as Record<string, string>;
    expect(seen).toMatchObject({
      COLOUR: 'blue',
      AWS_REGION: 'xx-local-1',
      AWS_LAMBDA_FUNCTION_NAME: 'greeter',
      _HANDLER: 'index.handler',
    });
    expect(process.env['PATH']).toBeDefined();
    for (const name of ['PATH', 'HOME', 'VITEST']) expect(seen).not.toHaveProperty(name);
  });

  it('asks for the added variables only when the first call starts it', async () => {
    let port = 0;
    const { call } = await start(
      'index.mjs',
      'export const handler = async () => process.env.PORT;',
      {},
      () => ({
        PORT: String(port),
      }),
    );
    port = 4000;
    expect(await call()).toBe('4000');
  });

  it('does not let one function change what another run of the host sees', async () => {
    const { call } = await start(
      'index.mjs',
      'export const handler = async () => { process.env.LEAK = "1"; };',
    );
    await call();
    expect(process.env['LEAK']).toBeUndefined();
  });
});

describe('an asynchronous call', () => {
  it('that failed tells that it will be tried again, and ends with the runtime', async () => {
    const { runtime, lines } = await start(
      'index.mjs',
      'export const handler = async () => { throw new TypeError("no"); };',
    );
    const told = new Promise<string>((resolve) => {
      const push = lines.push.bind(lines);
      lines.push = (line) => {
        resolve(line.text);
        return push(line);
      };
    });
    const call = runtime.invoke(functionArn, {}, 'Event');
    const outcome = expect(call).rejects.toMatchObject({ errorType: 'Sandbox.Closed' });
    expect(await told).toBe('TypeError: no; asynchronous, so it is tried again in 60 s');
    await runtime.close();
    await outcome;
  });
});

describe('failures', () => {
  it('ends an environment that outgrows its memory, and the next call gets a new one', async () => {
    const { call } = await start(
      'index.mjs',
      'const kept = []; export const handler = async ({ size }) => { while (kept.length < size) kept.push(new Array(1e5).fill({})); return process.env.AWS_LAMBDA_FUNCTION_MEMORY_SIZE; };',
      { memoryMegabytes: 32 },
    );
    await expect(call({ size: 1e6 })).rejects.toMatchObject({
      errorType: 'Runtime.ExitError',
      message: 'Runtime exited with error: signal: killed; its memory of 32 MB is used up',
    });
    expect(await call({ size: 0 })).toBe('32');
  });

  it('keeps the name and message of what was thrown', async () => {
    const { call } = await start(
      'index.mjs',
      'export const handler = async () => { throw Object.assign(new Error("no such note"), { name: "NoteMissing" }); };',
    );
    await expect(call()).rejects.toMatchObject({ errorType: 'NoteMissing', message: 'no such note' });
  });

  it.each([
    ['a throw before the promise', 'throw new TypeError("early")', 'TypeError'],
    ['a callback with an error', 'done(new RangeError("early"))', 'RangeError'],
    ['a thrown string', 'throw "early"', 'string'],
  ])('reports %s', async (_what, body, errorType) => {
    const { call } = await start(
      'index.mjs',
      `export const handler = (event, context, done) => { ${body} };`,
    );
    await expect(call()).rejects.toMatchObject({ errorType, message: 'early' });
  });

  it('stops a handler that outruns its time, even one that never yields, and starts afresh', async () => {
    const { call } = await start(
      'index.mjs',
      'let calls = 0; export const handler = async (event) => { calls += 1; if (event.hang) for (;;); return calls; };',
      { timeoutSeconds: 0.3 },
    );
    expect(await call()).toBe(1);
    await expect(call({ hang: true })).rejects.toMatchObject({
      errorType: 'Sandbox.Timedout',
      message: expect.stringMatching(/Task timed out after 0\.30 seconds/) as unknown,
    });
    expect(await call()).toBe(1);
  });

  it('survives a handler that exits its process, and starts afresh', async () => {
    const { call } = await start(
      'index.mjs',
      'export const handler = async (event) => { if (event.exit) process.exit(1); return "alive"; };',
    );
    await expect(call({ exit: true })).rejects.toMatchObject({ errorType: 'Runtime.ExitError' });
    expect(await call()).toBe('alive');
  });

  it('survives an error thrown outside of the handler', async () => {
    const { call } = await start(
      'index.mjs',
      'export const handler = (event) => event.stray ? new Promise(() => setImmediate(() => { throw new Error("stray"); })) : Promise.resolve("alive");',
    );
    await expect(call({ stray: true })).rejects.toMatchObject({ errorType: 'Runtime.ExitError' });
    expect(await call()).toBe('alive');
  });

  it.each([
    ['other.mjs', 'export const handler = 1;', 'Runtime.ImportModuleError'],
    ['index.mjs', 'export const other = 1;', 'Runtime.HandlerNotFound'],
    ['index.mjs', 'throw new TypeError("at load");', 'TypeError'],
  ])('says what is wrong with a bundle that does not load: %s %s', async (file, source, errorType) => {
    const { call } = await start(file, source);
    await expect(call()).rejects.toMatchObject({ errorType });
  });

  it('refuses what cannot be written as JSON', async () => {
    const { call } = await start('index.mjs', 'export const handler = async () => 1n;');
    await expect(call()).rejects.toMatchObject({ errorType: 'Runtime.MarshalError' });
  });

  it('refuses a response larger than 6 MB', async () => {
    const { call } = await start('index.mjs', 'export const handler = async () => "x".repeat(7e6);');
    await expect(call()).rejects.toMatchObject({ errorType: 'Function.ResponseSizeTooLarge' });
  });

  it('does not know a function that was not synthesised', async () => {
    const { runtime } = await start('index.mjs', 'export const handler = async () => 1;');
    await expect(runtime.invoke('arn:other', {})).rejects.toMatchObject({
      errorType: 'ResourceNotFoundException',
    });
  });

  it('fails the calls in progress when it is closed', async () => {
    const { call, runtime } = await start('index.mjs', 'export const handler = () => new Promise(() => {});');
    const open = expect(call()).rejects.toMatchObject({ errorType: 'Sandbox.Closed' });
    await runtime.close();
    await open;
  });
});

describe('calls at the same time', () => {
  it('gives each its own environment, up to four, and lets the others wait', async () => {
    const { call } = await start(
      'index.mjs',
      `let inside = 0; const id = crypto.randomUUID();
       export const handler = async () => { inside += 1; await new Promise((r) => setTimeout(r, 50)); const now = inside; inside -= 1; return { id, now }; };`,
    );
    const answers = (await Promise.all(Array.from({ length: 10 }, () => call()))) as {
      id: string;
      now: number;
    }[];
    expect(answers.map((answer) => answer.now)).toEqual(Array.from({ length: 10 }, () => 1));
    expect(new Set(answers.map((answer) => answer.id)).size).toBe(4);
  });
});

describe('output', () => {
  it('passes console lines on with their level and the function’s name', async () => {
    const { call, lines } = await start(
      'index.mjs',
      'export const handler = async () => { console.log("a %d", 1); console.warn({ b: 2 }); console.error("c"); console.debug("d"); };',
    );
    await call();
    expect(lines).toEqual([
      { functionName: 'greeter', level: 'info', text: 'a 1' },
      { functionName: 'greeter', level: 'warn', text: '{ b: 2 }' },
      { functionName: 'greeter', level: 'error', text: 'c' },
      { functionName: 'greeter', level: 'debug', text: 'd' },
    ]);
  });
});
