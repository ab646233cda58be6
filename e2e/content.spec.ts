import { expect, fan, secondFan, test } from './stage';

const shown = [
  'Just an emoji: 🎉',
  'مرحبا بالجميع',
  '<img src=x onerror="document.title=1">',
  '<script>document.title = "broken into"</script>',
  'javascript:alert(1)',
  '**not bold** & "quoted"',
];

test('[E2E4] whatever it looks like, a message is text', async ({ house, arrive }) => {
  const roomId = await house.makeRoom('Content');
  const frida = await arrive(fan);
  const sven = await arrive(secondFan);
  for (const visitor of [frida, sven]) await visitor.enter(roomId);
  for (const content of shown) {
    await frida.say(content);
    await expect(sven.message(content)).toBeVisible();
  }
  await expect(sven.page.locator('[role=log] img, [role=log] script')).toHaveCount(0);
  await expect(sven.page.locator('a[href^="javascript"]')).toHaveCount(0);
  await expect(sven.page).not.toHaveTitle(/broken into|^1$/);
});

test('[E2E5] what is empty or too long is not sent, and says why', async ({ house, arrive }) => {
  const roomId = await house.makeRoom('Bounds');
  const frida = await arrive(fan);
  await frida.enter(roomId);
  await frida.composer.fill('   ');
  await expect(frida.page.getByRole('button', { name: 'Send' })).toBeDisabled();
  await frida.composer.fill('x'.repeat(5000));
  await expect(frida.page.getByText('3,000 characters too long')).toBeVisible();
  await frida.composer.press('Enter');
  await expect(frida.messages).toHaveCount(0);
  await expect(frida.composer).toHaveValue('x'.repeat(5000));
  expect(await house.readRoom(roomId)).toEqual([]);
});

test('[E2E6] an unknown room says so and leads back', async ({ arrive }) => {
  const frida = await arrive(fan);
  await frida.page.goto('/room?id=no-such-room');
  await expect(frida.page.getByText('There is no such room')).toBeVisible();
  await frida.page.getByRole('link', { name: 'All events' }).first().click();
  await expect(frida.page.getByRole('heading', { name: 'Events' })).toBeVisible();
});

test('[E2E7] a closed room can be read and not written in', async ({ house, arrive }) => {
  const roomId = await house.makeRoom('Closed', 'CLOSED');
  const frida = await arrive(fan);
  await frida.page.goto(`/room?id=${roomId}`);
  await expect(frida.page.getByText('The room is closed for writing')).toBeVisible();
});
