import type { BackendModel } from '../backend-model';
import { readCloudAssembly } from '../cloud-assembly';
import { createMeter, type Meter } from '../meter';
import { createAmplifyOutputs, localEndpoints } from '../outputs';
import { createRequestLog } from '../request-log';
import { openDataDirectory, type DataDirectory } from './data-directory';
import { createDrain } from './drain';
import { Gate } from './gate';
import { gateRoutes } from './gated-routes';
import { createHttpServer } from './http-server';
import { listen } from './listen';
import type { LocalBackend, LocalBackendOptions } from './local-backend';
import { mapStartError } from './local-backend-error';
import { createOutbox, type MailOutbox } from './outbox';
import { openParts } from './parts';
import { recordEvents } from './record-events';
import { createRoutes } from './routes';
import { RunningBackend } from './running-backend';
import { createStaticSite, type StaticSite } from './static-site';
import { createWebServerProxy } from './web-server';

/**
 * Runs a synthesised backend on this machine. The port is taken first, so that a second start is told at once.
 * @throws LocalBackendError, or CloudAssemblyError if the assembly cannot be run; nothing is left open then
 */
export async function startLocalBackend(options: LocalBackendOptions): Promise<LocalBackend> {
  const { host = '127.0.0.1' } = options;
  const requestLog = createRequestLog();
  const onEvent = recordEvents(requestLog, options.onEvent);
  const outbox = createOutbox((mail) => onEvent({ kind: 'mail', mail }));
  const { meterBy } = options;
  const meter = createMeter({ now: Date.now, ...(meterBy === undefined ? {} : { labelField: meterBy }) });
  const gate = new Gate();
  let url = '';
  let data: DataDirectory | null = null;
  let site: StaticSite | null = null;
  const backend = new RunningBackend(gate, async (model, closing) => {
    data ??= await openDataDirectory(options.dataDirectory);
    return openParts({ model, data, outbox, meter, url, onEvent, closing, faults: options.faults });
  });
  const webServer = options.webServer === undefined ? undefined : createWebServerProxy(options.webServer);
  const routes = createRoutes({
    parts: () => backend.parts,
    site: () => site,
    webServer,
    outbox,
    meter,
    requestLog,
  });
  const onWarning = (message: string): void => onEvent({ kind: 'warning', message });
  const server = createHttpServer(gateRoutes(routes, gate, onWarning), onWarning);
  const drain = createDrain(server);
  let closed: Promise<void> | null = null;
  const close = async (): Promise<void> => {
    try {
      await backend.close(drain());
    } finally {
      await data?.release();
    }
  };
  try {
    const port = await listen(server, host, options.port);
    url = `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
    if (options.staticDirectory !== undefined)
      site = createStaticSite({ directory: options.staticDirectory, port });
    const read = (directory: string) => readCloudAssembly(directory, { graphqlUrl: `${url}/graphql` });
    await backend.start(read(options.assemblyDirectory));
    return present(backend, { url, port, outbox, meter, read, close: () => (closed ??= close()) });
  } catch (error) {
    await close();
    throw mapStartError(error, options.dataDirectory);
  }
}

interface Facade {
  readonly url: string;
  readonly port: number;
  readonly outbox: MailOutbox;
  readonly meter: Meter;
  readonly read: (assemblyDirectory: string) => BackendModel;
  readonly close: () => Promise<void>;
}

/** What changes when the assembly is replaced is asked for anew each time. */
function present(backend: RunningBackend, { url, port, outbox, meter, read, close }: Facade): LocalBackend {
  const endpoints = localEndpoints(url);
  return {
    url,
    port,
    get model() {
      return backend.running.model;
    },
    get outputs() {
      const { model, parts } = backend.running;
      return createAmplifyOutputs(model, endpoints, parts.apiKey);
    },
    outbox: { mails: () => outbox.mails() },
    meter: { read: (since) => meter.read(since) },
    dynamoDb: { execute: (...call) => backend.running.parts.dynamoDb.execute(...call) },
    get destinations() {
      return backend.running.parts.eventSourceMappings.destinations;
    },
    get admin() {
      const { model, parts } = backend.running;
      const { adminCredentials } = parts.userPool;
      return { endpoint: endpoints.userPoolEndpoint, region: model.region, credentials: adminCredentials };
    },
    replaceAssembly: async (directory) => backend.replace(read(directory)),
    replaceCode: (replacements) => backend.replaceCode(replacements),
    close,
  };
}
