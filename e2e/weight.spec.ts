import { expect, fan, ScriptWeight, test, totalBytes, type Visitor } from './stage';

/** Bytes of gzip. The aims and how far they are: docs/spec/weight.md. */
const budgets = { room: 265_000, lobby: 232_000 };

/** Loads an address anew, as at the next visit: signed in, and nothing in the cache. */
async function weigh(visitor: Visitor, address: string, arrived: () => Promise<void>) {
  const weight = ScriptWeight.attach(visitor.page);
  await visitor.page.goto(address);
  await arrived();
  await visitor.page.waitForLoadState('networkidle');
  return weight.read();
}

test('[WGT1] a member comes into a room within the budget', async ({ house, arrive }) => {
  const roomId = await house.makeRoom('Light');
  const frida = await arrive(fan);
  await frida.enter(roomId);
  const tab = await frida.openTab();
  const scripts = await weigh(tab, `/room?id=${roomId}`, async () => {
    await expect(tab.composer).toBeVisible();
    await tab.expectConnected();
  });
  expect(totalBytes(scripts), JSON.stringify(scripts, null, 2)).toBeLessThanOrEqual(budgets.room);
});

test('[WGT2] the lobby of who is signed in keeps its budget, with a room in it', async ({
  house,
  arrive,
}) => {
  await house.makeRoom('In the lobby');
  const frida = await (await arrive(fan)).openTab();
  const scripts = await weigh(frida, '/', () =>
    expect(frida.page.getByRole('heading', { name: 'Events', exact: true })).toBeVisible(),
  );
  expect(totalBytes(scripts), JSON.stringify(scripts, null, 2)).toBeLessThanOrEqual(budgets.lobby);
});
