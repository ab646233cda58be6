import { expect, fan, test } from './stage';

test('[E2E117] who edits is told how much still fits, and can’t save more', async ({ house, arrive }) => {
  const roomId = await house.makeRoom('Long edits');
  const frida = await arrive(fan);
  await frida.enter(roomId);
  await frida.say('Short');
  await frida.choose('Short', 'Edit');
  const box = frida.page.getByRole('textbox', { name: 'Edit message' });
  const save = frida.page.getByRole('button', { name: 'Save' });
  await box.fill('a'.repeat(1799));
  await expect(box).toHaveAccessibleDescription('');
  await box.fill('a'.repeat(1990));
  await expect(box).toHaveAccessibleDescription('10 characters left');
  await box.fill('a'.repeat(2001));
  await expect(box).toHaveAccessibleDescription(/1 character too long/);
  await expect(save).toBeDisabled();
  await box.press('Enter');
  await expect(box).toBeFocused();
  await box.fill('a'.repeat(2000));
  await save.click();
  await expect(box).toHaveCount(0);
  expect(await house.readRoom(roomId)).toEqual(['a'.repeat(2000)]);
});
