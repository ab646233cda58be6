import { expect, fan, test, type Visitor } from './stage';

const unsent = ({ messages }: Visitor) => messages.filter({ hasText: /Sending…|Not sent|sent by itself/ });

test('[OBX30] [E2E116] slow mode counts down, and keeps what is written meanwhile', async ({
  house,
  arrive,
}) => {
  const roomId = await house.makeRoom('Slow');
  await house.changeRoom(roomId, { slowModeSeconds: 12 });
  const frida = await arrive(fan);
  await frida.enter(roomId);
  await expect(frida.page.getByText('Slow mode: one message every 12 seconds')).toBeVisible();
  await frida.say('one');
  await expect(frida.page.getByText(/your next message in \d+ seconds?/)).toBeVisible();
  await frida.say('two');
  await expect(frida.composer).toHaveValue('two');
  await expect(frida.page.getByRole('button', { name: /^Send; possible in/ })).toBeDisabled();
  // Who doesn't see the countdown hears it once, when they try to send.
  const refusal = frida.page.getByRole('status').filter({ hasText: /your next message in \d+ seconds?/ });
  const said = (await refusal.textContent()) ?? '';
  await expect(frida.page.getByText(/Slow mode: your next message in [1-5] seconds?/)).toBeVisible();
  await expect(refusal).toHaveText(said);
  await expect(frida.page.getByRole('button', { name: 'Send', exact: true })).toBeEnabled({
    timeout: 15_000,
  });
  await frida.composer.press('Enter');
  await expect(frida.messages).toHaveCount(2);
  await expect(unsent(frida)).toHaveCount(0);
  expect(await house.readRoom(roomId)).toEqual(['one', 'two']);
});

test('[OBX33] slow mode counts down over a reload and in a tab that is opened meanwhile', async ({
  house,
  arrive,
}) => {
  const roomId = await house.makeRoom('Slow over a reload');
  await house.changeRoom(roomId, { slowModeSeconds: 60 });
  const frida = await arrive(fan);
  await frida.enter(roomId);
  await frida.say('one');
  await expect(unsent(frida)).toHaveCount(0);
  await frida.page.reload();
  const tab = await frida.openTab();
  await tab.comeBack(roomId);
  for (const each of [frida, tab]) {
    await expect(each.page.getByRole('button', { name: /^Send; possible in/ })).toBeDisabled();
    await expect(each.page.getByText(/your next message in \d+ seconds/)).toBeVisible();
  }
  await house.changeRoom(roomId, { slowModeSeconds: 0 });
  for (const each of [frida, tab]) await each.say('two');
  await expect(tab.messages).toHaveCount(3);
});

test('[OBX7] what slow mode puts off says so, and goes by itself', async ({ house, arrive }) => {
  const roomId = await house.makeRoom('Put off');
  const frida = await arrive(fan);
  await frida.enter(roomId);
  await frida.say('one');
  await expect(unsent(frida)).toHaveCount(0);
  const tab = await frida.openTab();
  await tab.comeBack(roomId);
  await house.changeRoom(roomId, { slowModeSeconds: 5 });
  for (const each of [frida, tab]) await expect(each.page.getByText('Slow mode: one message')).toBeVisible();
  await tab.say('two');
  await expect(frida.message('two')).toBeVisible();
  await frida.say('three');
  await expect(frida.message('three')).toContainText('Slow mode: it’s sent by itself');
  await expect(unsent(frida)).toHaveCount(0, { timeout: 15_000 });
  expect(await house.readRoom(roomId)).toEqual(['one', 'two', 'three']);
});
