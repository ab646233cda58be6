import { readCloudAssembly } from '../cloud-assembly';
import { createMeter } from '../meter';
import { createAmplifyOutputs } from '../outputs';
import { createClosing } from './closing';
import { openDataDirectory } from './data-directory';
import { createHttpServer } from './http-server';
import { listen } from './listen';
import type { LocalBackend, LocalBackendOptions } from './local-backend';
import { mapStartError } from './local-backend-error';
import { createOutbox } from './outbox';
import { openParts, type Parts } from './parts';
import { createRoutes } from './routes';
import { createStaticSite, type StaticSite } from './static-site';

/**
 * Runs a synthesised backend on this machine. The port is taken first, so that a second start is told at once.
 * @throws LocalBackendError, or CloudAssemblyError if the assembly cannot be run; nothing is left open then
 */
export async function startLocalBackend(options: LocalBackendOptions): Promise<LocalBackend> {
  const { host = '127.0.0.1', onEvent = () => undefined } = options;
  const outbox = createOutbox((mail) => onEvent({ kind: 'mail', mail }));
  const { meterBy } = options;
  const meter = createMeter({ now: Date.now, ...(meterBy === undefined ? {} : { labelField: meterBy }) });
  let parts: Parts | null = null;
  let site: StaticSite | null = null;
  const routes = createRoutes({ parts: () => parts, site: () => site, outbox, meter });
  const server = createHttpServer(routes, (message) => onEvent({ kind: 'warning', message }));
  const closing = createClosing(server);
  try {
    const port = await listen(server, host, options.port);
    const url = `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
    const endpoints = { url: `${url}/graphql`, userPoolEndpoint: `${url}/cognito/` };
    if (options.staticDirectory !== undefined)
      site = createStaticSite({ directory: options.staticDirectory, port });
    const model = readCloudAssembly(options.assemblyDirectory, { graphqlUrl: endpoints.url });
    const data = await openDataDirectory(options.dataDirectory);
    closing.stores.push(() => data.release());
    parts = await openParts({ model, data, outbox, meter, url, onEvent, closing });
    // Only now, for a function calls the server.
    parts.eventSourceMappings.start();
    return {
      url,
      port,
      model,
      outputs: createAmplifyOutputs(model, endpoints),
      outbox: { mails: () => outbox.mails() },
      meter: { read: (since) => meter.read(since) },
      dynamoDb: parts.dynamoDb,
      destinations: parts.eventSourceMappings.destinations,
      admin: {
        endpoint: endpoints.userPoolEndpoint,
        region: model.region,
        credentials: parts.userPool.adminCredentials,
      },
      close: () => closing.close(),
    };
  } catch (error) {
    await closing.close();
    throw mapStartError(error, options.dataDirectory);
  }
}
