import { chromium } from '@playwright/test';
import { build } from 'esbuild';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { findChromium } from '../../scripts/testing/find-chromium';
import type { Deployment } from '../deployment';
import { asJson, type OpenRunner } from './runner';
import type { ScenarioName } from './scenarios';

declare global {
  var play: (deployment: Deployment, name: ScenarioName) => Promise<unknown>;
}

/** The client bundled into a page of headless Chromium. */
export const openChromiumRunner: OpenRunner = async (deployment) => {
  const found = findChromium();
  if (!found) throw new Error('unable to test in Chromium; none was found (see PLAYWRIGHT_CHROMIUM)');
  const site = await servePage(await bundlePage());
  const browser = await chromium.launch({
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--no-first-run', '--no-pings'],
    ...(found.kind === 'path' ? { executablePath: found.path } : {}),
  });
  const page = await browser.newPage();
  await page.goto(addressOf(site));
  return {
    play: async (name) =>
      asJson(await page.evaluate(([where, what]) => play(where, what), toPage(deployment, name))),
    close: async () => {
      await browser.close();
      site.closeAllConnections();
      site.close();
    },
  };
};

/** A page of this machine: Chromium lets no other reach a backend on loopback. */
async function servePage(script: string): Promise<Server> {
  const server = createServer((request, response) => {
    const isScript = request.url === '/page.js';
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html; charset=utf-8');
    response.end(
      isScript ? script : '<!doctype html><title>conformance</title><script src="/page.js"></script>',
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

function addressOf(server: Server): string {
  const address = server.address();
  if (address === null || typeof address === 'string')
    throw new Error('unable to serve the page; the server has no port');
  return `http://localhost:${address.port}/`;
}

/** Playwright's own JSON knows less of readonly arrays than JSON does. */
const toPage = (deployment: Deployment, name: ScenarioName): [Deployment, ScenarioName] => [deployment, name];

async function bundlePage(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: ['conformance/suite/page.ts'],
    bundle: true,
    write: false,
    platform: 'browser',
    format: 'iife',
    target: 'es2022',
    logLevel: 'error',
  });
  const [file] = outputFiles;
  if (!file) throw new Error('unable to bundle the page; esbuild wrote nothing');
  return file.text;
}
