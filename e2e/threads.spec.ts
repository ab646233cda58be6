import { expect, fan, moderator, secondFan, test } from './stage';

for (const phone of [false, true]) {
  const where = phone ? 'on a phone' : 'on a desktop';

  test(`[THD3] a thread takes the focus and gives it back, by Back and by Escape, ${where}`, async ({
    house,
    arrive,
  }) => {
    const roomId = await house.makeRoom('Focus');
    await house.post(roomId, ['A question']);
    const frida = await arrive(fan, { phone });
    // As on a phone that is busy: frames pass before what waits for its turn is run.
    await frida.page.addInitScript(() => {
      const post = Object.getOwnPropertyDescriptor(MessagePort.prototype, 'postMessage')?.value as (
        this: MessagePort,
        message: unknown,
      ) => void;
      MessagePort.prototype.postMessage = function late(message: unknown) {
        requestAnimationFrame(() => setTimeout(() => post.call(this, message), 20));
      };
    });
    await frida.enter(roomId);
    const question = frida.message('A question');
    const opener = question.getByRole('button', { name: 'Answer in thread' });
    for (const close of [() => frida.page.goBack(), () => frida.page.keyboard.press('Escape')]) {
      await question.focus();
      await opener.focus();
      await opener.press('Enter');
      await expect(frida.thread).toBeVisible();
      await expect(frida.thread.getByRole('heading', { name: 'Thread' })).toBeFocused();
      await close();
      await expect(frida.thread).toHaveCount(0);
      await expect(opener).toBeFocused();
      await expect(frida.page).not.toHaveURL(/thread=/);
    }
  });

  test(`[THD2] [THD3] a link opens a thread under a message of long ago, ${where}`, async ({
    house,
    arrive,
  }) => {
    const roomId = await house.makeRoom('Linked');
    const contents = Array.from({ length: 60 }, (_, index) => `line ${String(index).padStart(2, '0')}`);
    const [first = ''] = await house.post(roomId, contents);
    const frida = await arrive(fan, { phone });
    await frida.enter(roomId);
    await frida.page.goto(`/room?id=${roomId}&thread=${first}`);
    await expect(frida.thread.getByText('line 00')).toBeVisible();
    await frida.answer('An answer after all');
    await expect(frida.thread.getByText('1 answer')).toBeVisible();
    await frida.thread.getByRole('button', { name: 'Close thread' }).click();
    await expect(frida.thread).toHaveCount(0);
    await expect(frida.page).not.toHaveURL(/thread=/);
    // Whoever came for the thread is led to its message, far from the end as it is.
    await expect(frida.message('line 00')).toBeVisible();
    await expect(frida.message('line 59')).toHaveCount(0);
  });

  test(`[THD4] a link to a message that isn't there says so, ${where}`, async ({ house, arrive }) => {
    const roomId = await house.makeRoom('Nowhere');
    await house.post(roomId, ['A question']);
    const frida = await arrive(fan, { phone });
    await frida.enter(roomId);
    for (const id of ['01ARZ3NDEKTSV4RRFFQ69G5FAV', 'no-id at all']) {
      await frida.page.goto(`/room?id=${roomId}&thread=${encodeURIComponent(id)}`);
      await expect(frida.thread.getByText('That message isn’t there any more.')).toBeVisible();
      await frida.thread.getByRole('button', { name: 'Close thread' }).click();
      await expect(frida.thread).toHaveCount(0);
      await expect(frida.message('A question')).toBeVisible();
    }
  });
}

test('[E2E152] a thread that was opened here leaves nothing behind for Back, also when the page was reloaded meanwhile', async ({
  house,
  arrive,
}) => {
  const roomId = await house.makeRoom('Reloaded');
  await house.post(roomId, ['A question', 'Another one']);
  const frida = await arrive(fan);
  await frida.enter(roomId);
  await frida.act('A question', 'Answer in thread');
  await expect(frida.thread.getByText('A question')).toBeVisible();
  await frida.act('Another one', 'Answer in thread');
  await expect(frida.thread.getByText('Another one')).toBeVisible();
  await frida.page.reload();
  await frida.thread.getByRole('button', { name: 'Close thread' }).click();
  await expect(frida.thread).toHaveCount(0);
  await expect(frida.page).not.toHaveURL(/thread=/);
  await frida.page.goBack();
  await expect(frida.page.getByRole('heading', { name: 'Events', exact: true })).toBeVisible();
});

test('[THD1] [THD5] an answer counts for everyone as it comes, also one whose thread was closed meanwhile', async ({
  house,
  arrive,
}) => {
  const roomId = await house.makeRoom('Counting');
  const frida = await arrive(fan);
  const sven = await arrive(secondFan, { phone: true });
  for (const visitor of [frida, sven]) await visitor.enter(roomId);
  await sven.say('Is there a recording?');
  await frida.act('Is there a recording?', 'Answer in thread');
  await frida.answer('Tomorrow');
  await expect(sven.message('Is there a recording?')).toContainText('1 answer last');
  await frida.page.route('**/graphql', (route) => route.abort());
  await frida.answer('Or on Friday');
  await expect(frida.thread.getByText('Sending…')).toBeVisible();
  await frida.page.keyboard.press('Escape');
  await frida.act('Is there a recording?', 'Answer in thread');
  await expect(frida.thread.getByText('Or on Friday')).toHaveCount(1);
  await expect(frida.thread.getByText('Sending…')).toBeVisible();
  await frida.page.keyboard.press('Escape');
  await frida.page.unroute('**/graphql');
  await expect(sven.message('Is there a recording?')).toContainText('2 answers last');
  await expect(frida.message('Is there a recording?')).toContainText('2 answers last');
  await frida.act('Is there a recording?', 'Answer in thread');
  await expect(frida.thread.getByText('Or on Friday')).toHaveCount(1);
  await expect(frida.thread.getByText('Sending…')).toHaveCount(0);
});

test('[THD6] the thread of a message that was removed closes for answers, and keeps what was written', async ({
  house,
  arrive,
}) => {
  const roomId = await house.makeRoom('Removed question');
  const [messageId = ''] = await house.post(roomId, ['A question'], secondFan);
  const frida = await arrive(fan);
  await frida.enter(roomId);
  await frida.act('A question', 'Answer in thread');
  await expect(frida.thread.getByText('No answers yet')).toBeVisible();
  const box = frida.thread.getByRole('textbox', { name: 'Answer' });
  await box.fill('Half an answer');
  const mona = await house.actors.actAs(moderator);
  await mona.models.Message.update({ roomId, messageId, state: 'REMOVED' });
  await expect(box).toHaveAccessibleDescription('This message was removed.');
  await expect(box).not.toBeEditable();
  await expect(box).toBeFocused();
  await expect(box).toHaveValue('Half an answer');
  await expect(frida.thread.getByText('No answers yet')).toHaveCount(0);
});
