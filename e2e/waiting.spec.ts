import { expect, fan, secondFan, test, type House, type Visitor } from './stage';

/** Everybody comes to it now. */
const makeAwaitedRoom = async (house: House, title: string): Promise<string> => {
  const roomId = await house.makeRoom(title);
  await house.changeRoom(roomId, { delivery: 'BROADCAST', expectedAudience: 250_000 });
  return roomId;
};

/** Whatever is left to chance in the visitor's next pages is this, of 1. */
const drawIn = ({ page }: Visitor, chance: number) =>
  page.addInitScript((fraction) => {
    Math.random = () => fraction;
  }, chance);

const veryMany = 'Very many people are coming right now.';

test('[CR38] [CR39] who goes on from the lobby to a room of very many is told that they wait, and reloading is of no use', async ({
  house,
  arrive,
}) => {
  await makeAwaitedRoom(house, 'Everybody comes');
  const frida = await arrive(fan);
  const { page } = frida;
  const notice = page.getByRole('heading', { name: veryMany });
  await drawIn(frida, 0.9);
  await page.goto('/');
  let reads = 0;
  page.on('request', (request) => {
    if (request.postData()?.includes('roomSnapshot') === true) reads += 1;
  });
  await page.getByRole('link', { name: 'Everybody comes' }).click();
  await expect(notice).toBeVisible({ timeout: 5_000 });
  await page.reload();
  await expect(notice).toBeVisible({ timeout: 5_000 });
  await page.waitForLoadState('networkidle');
  await expect(page.getByRole('status', { name: 'Connection' })).toHaveText('Waiting for your turn…');
  await expect(page.getByRole('button', { name: 'Try again' })).toHaveCount(0);
  expect(reads).toBe(0);
});

test('[CR38] [CR39] [CR29] who comes by a link is told that they wait, and that nobody has written once that is known', async ({
  house,
  arrive,
}) => {
  const roomId = await makeAwaitedRoom(house, 'Come by a link');
  const sven = await arrive(secondFan, { phone: true });
  const { page } = sven;
  const empty = page.getByText('Nobody has written yet.');
  // 14 seconds of the 139 in which all connect.
  await drawIn(sven, 0.1);
  await page.goto(`/room?id=${roomId}`);
  const expectWaiting = async () => {
    await expect(page.getByText(veryMany)).toBeVisible({ timeout: 5_000 });
    await expect(sven.log).toBeVisible();
    await expect(empty).toHaveCount(0);
  };
  await expectWaiting();
  // Whoever draws anew would wait for two minutes.
  await drawIn(sven, 0.9);
  await page.reload();
  await expectWaiting();
  await sven.expectConnected();
  await expect(empty).toBeVisible();
  await expect(page.getByText(veryMany)).toHaveCount(0);
});
