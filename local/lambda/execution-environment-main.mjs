/**
 * What runs inside the worker thread of one execution environment. Plain JavaScript, because a worker is
 * started by Node itself, without the loader that runs the rest of `local/`.
 *
 * In: `{ kind: 'invoke', requestId, payload, deadline }`. Out: `{ kind: 'loaded' }` once, `{ kind: 'log', level, text }`,
 * `{ kind: 'answer', requestId, payload }` or `{ kind: 'failure', requestId, errorType, message }`.
 */
import { readFileSync, existsSync } from 'node:fs';
import Module from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { format } from 'node:util';
import { parentPort, workerData } from 'node:worker_threads';

const { codeDirectory, functionArn, functionName, handler: handlerName } = workerData;

function failure(errorType, message) {
  return Object.assign(new Error(message), { name: errorType });
}

for (const [method, level] of Object.entries({
  trace: 'debug',
  debug: 'debug',
  log: 'info',
  info: 'info',
  warn: 'warn',
  error: 'error',
})) {
  console[method] = (...values) => parentPort.postMessage({ kind: 'log', level, text: format(...values) });
}

/** Lambda takes a `.js` file for CommonJS unless the bundle's own package.json says otherwise; the project around the bundle has no say. */
function isModulePackage() {
  const manifest = path.join(codeDirectory, 'package.json');
  return existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).type === 'module';
}

function loadCommonJs(file) {
  const loaded = new Module(file);
  loaded.filename = file;
  loaded.paths = Module._nodeModulePaths(path.dirname(file));
  loaded._compile(readFileSync(file, 'utf8'), file);
  return loaded.exports;
}

async function loadHandler() {
  const dot = handlerName.lastIndexOf('.');
  const stem = path.join(codeDirectory, handlerName.slice(0, dot));
  const exportName = handlerName.slice(dot + 1);
  const file = ['.js', '.mjs', '.cjs'].map((extension) => stem + extension).find(existsSync);
  if (file === undefined)
    throw failure('Runtime.ImportModuleError', `unable to load ${handlerName}; the bundle has no such file`);
  const commonJs = file.endsWith('.cjs') || (file.endsWith('.js') && !isModulePackage());
  const exported = commonJs ? loadCommonJs(file) : await import(pathToFileURL(file).href);
  const handler = exported[exportName];
  if (typeof handler !== 'function')
    throw failure('Runtime.HandlerNotFound', `${handlerName} is undefined or not exported`);
  return handler;
}

function contextFor({ requestId, deadline }) {
  return {
    functionName,
    functionVersion: '$LATEST',
    invokedFunctionArn: functionArn,
    awsRequestId: requestId,
    memoryLimitInMB: process.env.AWS_LAMBDA_FUNCTION_MEMORY_SIZE,
    logGroupName: process.env.AWS_LAMBDA_LOG_GROUP_NAME,
    logStreamName: process.env.AWS_LAMBDA_LOG_STREAM_NAME,
    callbackWaitsForEmptyEventLoop: true,
    getRemainingTimeInMillis: () => Math.max(0, deadline - Date.now()),
  };
}

/** A handler answers by the promise it returns, or through its third parameter. */
function run(handler, event, context) {
  return new Promise((resolve, reject) => {
    const callback = (error, result) => (error ? reject(error) : resolve(result));
    const returned = handler(event, context, callback);
    if (typeof returned?.then === 'function') returned.then(resolve, reject);
    else if (handler.length < 3) resolve(null);
  });
}

function serialize(result) {
  try {
    return JSON.stringify(result ?? null) ?? 'null';
  } catch (error) {
    throw failure('Runtime.MarshalError', `Unable to stringify response body; ${error.message}`);
  }
}

function describe(error) {
  if (error instanceof Error || typeof error?.message === 'string')
    return { errorType: String(error.name ?? 'Error'), message: String(error.message) };
  return { errorType: typeof error, message: format(error) };
}

const loading = loadHandler();
loading.then(
  () => parentPort.postMessage({ kind: 'loaded' }),
  (error) => parentPort.postMessage({ kind: 'load-failure', ...describe(error) }),
);

parentPort.on('message', async (message) => {
  const { requestId } = message;
  try {
    const result = await run(await loading, JSON.parse(message.payload), contextFor(message));
    parentPort.postMessage({ kind: 'answer', requestId, payload: serialize(result) });
  } catch (error) {
    parentPort.postMessage({ kind: 'failure', requestId, ...describe(error) });
  }
});
