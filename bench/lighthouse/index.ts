import { chromium } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fan, House, Visitor } from '../../e2e/stage';
import { prepareSite } from '../../scripts/stages/prepare-site';
import { chromiumArguments } from '../../scripts/testing/chromium-arguments';
import { installChromium } from '../../scripts/testing/install-chromium';
import { installPeers } from '../install-peers';
import type { Form } from './audit';
import { auditInTurn, type Judged } from './audit-in-turn';

export interface LighthouseFound {
  readonly audited: readonly Judged[];
}

const forms: readonly Form[] = ['phone', 'desktop'];

/** Has the pages judged: the welcome page of who is signed out, and the lobby and a room of who is signed in. */
export async function runLighthouse(say: (line: string) => void): Promise<LighthouseFound> {
  await installPeers(say);
  const found = await installChromium();
  await prepareSite();
  const house = await House.open();
  const profile = mkdtempSync(path.join(tmpdir(), 'roomful-lighthouse-'));
  try {
    const port = await findFreePort();
    const { url } = house.backend;
    const context = await chromium.launchPersistentContext(profile, {
      baseURL: url,
      ...(found.kind === 'path' ? { executablePath: found.path } : {}),
      args: [...chromiumArguments, `--remote-debugging-port=${port}`],
    });
    const welcome = await auditInTurn(
      forms.map((form) => ({ page: 'welcome', url: `${url}/`, form })),
      port,
    );
    const roomId = await house.makeRoom('Opening keynote');
    await house.post(
      roomId,
      Array.from({ length: 50 }, (_, index) => `What a start, number ${index}`),
    );
    const visitor = await Visitor.arriveIn(context, fan);
    await visitor.enter(roomId);
    await visitor.page.goto('about:blank');
    const signedIn = await auditInTurn(
      forms.flatMap((form) => [
        { page: 'lobby', url: `${url}/`, form },
        { page: 'room', url: `${url}/room?id=${roomId}`, form },
      ]),
      port,
    );
    await context.close();
    return { audited: [...welcome, ...signedIn] };
  } finally {
    await house.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

/** `ratio` is the worst performance over 95, the aim; of each page it is the median that counts. */
export function describeLighthouse({ audited }: LighthouseFound): { lines: string[]; ratio: number } {
  const lines = audited.flatMap(
    ({ page, form, performance, performances, accessibility, bestPractices, metrics, faults }) => [
      `  ${page.padEnd(9)}${form.padEnd(9)}performance ${performance} (${performances.join(', ')}), ` +
        `accessibility ${accessibility}, best practices ${bestPractices}`,
      `    ${metrics.join(', ')}`,
      ...faults.map((fault) => `    ${fault}`),
    ],
  );
  return { lines, ratio: Math.min(...audited.map(({ performance }) => performance)) / 95 };
}

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
