import { build } from 'esbuild';
import { Script } from 'node:vm';
import type * as deviceModule from './device';
import type { Network } from './network';

type DeviceModule = typeof deviceModule;

/** Makes devices: each evaluates the client's code anew, for aws-amplify is one client for each evaluation. */
export interface DeviceBundle {
  make(network: Network, ...of: Parameters<DeviceModule['makeDevice']>): deviceModule.Device;
}

/** Bundles the client as for a browser, which is where each page has one of its own. */
export async function bundleDevices(): Promise<DeviceBundle> {
  const { outputFiles } = await build({
    entryPoints: ['conformance/inside/interleaving/device.ts'],
    bundle: true,
    write: false,
    platform: 'browser',
    format: 'iife',
    globalName: 'device',
    target: 'es2022',
    logLevel: 'error',
  });
  const [file] = outputFiles;
  if (!file) throw new Error('unable to bundle the client; esbuild wrote nothing');
  const script = new Script(`(function (globalThis, WebSocket, fetch) {${file.text}\nreturn device;})`, {
    filename: 'device.js',
  });
  type Evaluate = (scope: object, sockets: unknown, fetch: Network['fetch']) => DeviceModule;
  const evaluate = script.runInThisContext() as Evaluate;
  return {
    make: (network, ...of) => {
      const WebSocket = network.socketClass();
      const scope = ownScope({ WebSocket, fetch: network.fetch });
      return evaluate(scope, WebSocket, network.fetch).makeDevice(...of);
    },
  };
}

/** The global object with some of it replaced; what is set in it stays in it. */
function ownScope(own: Record<PropertyKey, unknown>): object {
  return new Proxy(globalThis, {
    get: (target, name) => (name in own ? own[name] : (Reflect.get(target, name) as unknown)),
    set: (_target, name, value) => {
      own[name] = value;
      return true;
    },
  });
}
