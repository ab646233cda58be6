import { expect, fan, moderator, secondFan, test } from './stage';

test('[E2E1] three people talk: a message is with the others within a second, on a desktop and on a phone', async ({
  house,
  arrive,
}) => {
  const roomId = await house.makeRoom('Talking');
  const frida = await arrive(fan);
  const sven = await arrive(secondFan, { phone: true });
  const mona = await arrive(moderator);
  for (const visitor of [frida, sven, mona]) await visitor.enter(roomId);

  await frida.say('Hello from Frida');
  for (const visitor of [frida, sven, mona])
    await expect(visitor.message('Hello from Frida')).toBeVisible({ timeout: 1000 });

  await mona.say('Welcome, Frida');
  await expect(frida.message('Welcome, Frida')).toContainText('Moderator');
  await sven.say('Hi both');
  for (const visitor of [frida, sven, mona])
    await expect(visitor.messages).toContainText(['Hello from Frida', 'Welcome, Frida', 'Hi both']);
});

test('[E2E2] a reply quotes its message for everyone', async ({ house, arrive }) => {
  const roomId = await house.makeRoom('Quoting');
  const frida = await arrive(fan);
  const sven = await arrive(secondFan);
  for (const visitor of [frida, sven]) await visitor.enter(roomId);

  await frida.say('Where is the hall?');
  await sven.act('Where is the hall?', 'Reply');
  await sven.say('Behind the fountain');
  for (const visitor of [frida, sven])
    await expect(visitor.message('Behind the fountain')).toContainText('Where is the hall?');
});

test('[E2E3] a thread is live for both, and the message shows its answers to both', async ({
  house,
  arrive,
}) => {
  const roomId = await house.makeRoom('Threads');
  const frida = await arrive(fan);
  const sven = await arrive(secondFan);
  for (const visitor of [frida, sven]) await visitor.enter(roomId);

  await frida.say('Is there a recording?');
  await frida.act('Is there a recording?', 'Answer in thread');
  await expect(frida.thread).toBeVisible();
  await sven.act('Is there a recording?', 'Answer in thread');
  await sven.answer('Yes, tomorrow');
  await expect(frida.thread.getByText('Yes, tomorrow')).toBeVisible({ timeout: 2000 });
  await frida.answer('Thank you');
  await expect(sven.thread.getByText('Thank you')).toBeVisible({ timeout: 2000 });
  for (const visitor of [frida, sven])
    await expect(visitor.message('Is there a recording?')).toContainText('2 answers');
});

test('[E2E13] opening a thread leaves the room connected', async ({ house, arrive }) => {
  const roomId = await house.makeRoom('Quiet');
  const frida = await arrive(fan);
  await frida.enter(roomId);
  await frida.say('A question');
  await expect(frida.message('A question')).toBeVisible();
  const said = await frida.listenToConnection();
  await frida.act('A question', 'Answer in thread');
  await frida.answer('An answer');
  await expect(frida.message('A question')).toContainText('1 answer');
  expect((await said()).filter((text) => !text.includes('Connected'))).toEqual([]);
});
