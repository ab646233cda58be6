import { expect, fan, test, totalBytes, weighLobby, weighRoom } from './stage';

/** Bytes of gzip. The aims and how far they are: docs/spec/weight.md. */
const budgets = { room: 270_000, lobby: 240_000 };

test('[WGT1] a member comes into a room within the budget', async ({ house, arrive }) => {
  const roomId = await house.makeRoom('Light');
  const frida = await arrive(fan);
  await frida.enter(roomId);
  const scripts = await weighRoom(await frida.openTab(), roomId);
  expect(totalBytes(scripts), JSON.stringify(scripts, null, 2)).toBeLessThanOrEqual(budgets.room);
});

test('[WGT2] the lobby of who is signed in keeps its budget, with a room in it', async ({
  house,
  arrive,
}) => {
  await house.makeRoom('In the lobby');
  const scripts = await weighLobby(await (await arrive(fan)).openTab());
  expect(totalBytes(scripts), JSON.stringify(scripts, null, 2)).toBeLessThanOrEqual(budgets.lobby);
});
