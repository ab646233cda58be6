import { expect, fan, test, totalBytes, weighLobby, weighRoom, type LoadedScript } from './stage';

/** Bytes of gzip: docs/spec/weight.md. */
const budgets = { room: 262_000, roomWhenIdle: 20_000, lobby: 222_000 };

test('[WGT1] a member comes into a room within the budget, and so does what is fetched after that', async ({
  house,
  arrive,
}) => {
  const roomId = await house.makeRoom('Light');
  const frida = await arrive(fan);
  await frida.enter(roomId);
  const { entering, idle } = await weighRoom(await frida.openTab(), roomId);
  expectWithin(entering, budgets.room);
  expectWithin(idle, budgets.roomWhenIdle);
});

test('[WGT2] the lobby of who is signed in keeps its budget, with a room in it', async ({
  house,
  arrive,
}) => {
  await house.makeRoom('In the lobby');
  expectWithin(await weighLobby(await (await arrive(fan)).openTab()), budgets.lobby);
});

function expectWithin(scripts: readonly LoadedScript[], budget: number): void {
  expect(totalBytes(scripts), JSON.stringify(scripts, null, 2)).toBeLessThanOrEqual(budget);
}
