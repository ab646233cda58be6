import { expect, fan, moderator, secondFan, test, WritingCrowd, type Visitor } from '../stage';
import { converse, type Conversation } from './conversation';
import { picture } from './picture';

const desktop = { width: 1200, height: 750 };

const settle = async (visitor: Visitor) => {
  await visitor.page.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'light' });
  if ((visitor.page.viewportSize()?.width ?? 0) > 500) await visitor.page.setViewportSize(desktop);
};

test('the rooms, as everybody sees them', async ({ house, arrive, browser }) => {
  const { roomId, question } = await converse(house, 'Live from the studio');
  await house.changeRoom(roomId, { announcement: 'Lunch is at noon, in the hall on your left.' });
  await house.makeRoom('What comes next', 'SCHEDULED');

  const context = await browser.newContext({ baseURL: house.backend.url, viewport: desktop });
  const stranger = await context.newPage();
  await stranger.goto('/');
  await expect(stranger.getByRole('button', { name: 'Sign in' }).first()).toBeVisible();
  await picture(stranger, 'welcome', { type: 'jpeg' });
  await stranger.getByRole('button', { name: 'Sign in' }).first().click();
  await expect(stranger.getByLabel('Email')).toBeVisible();
  await picture(stranger, 'sign-in', { type: 'jpeg' });
  await context.close();

  const frida = await arrive(fan);
  await settle(frida);
  await expect(frida.page.getByText('Live from the studio').first()).toBeVisible();
  await picture(frida.page, 'lobby', { type: 'jpeg' });
  await frida.page.getByRole('button', { name: 'Settings' }).click();
  await picture(frida.page, 'settings', { type: 'jpeg' });
  await frida.page.keyboard.press('Escape');
  await frida.enter(roomId);
  await expect(frida.message(question)).toBeVisible();
  await picture(frida.page, 'room-desktop-light');
  await frida.openMenu('Will the recording be published?');
  await picture(frida.page, 'message-menu');
  await frida.page.getByRole('menuitem', { name: 'Report…' }).click();
  await picture(frida.page, 'report');
  await frida.page.keyboard.press('Escape');
  await frida.act(question, 'Answer in thread');
  await expect(frida.thread.getByText('So the new API is in it.')).toBeVisible();
  await picture(frida.page, 'thread');
  await frida.page.keyboard.press('Escape');
  await frida.page.emulateMedia({ colorScheme: 'dark' });
  await picture(frida.page, 'room-desktop-dark');
  await frida.page.emulateMedia({ colorScheme: 'light' });
  await frida.page.goto(`/embed?id=${roomId}`);
  await frida.page.setViewportSize({ width: 420, height: 640 });
  await expect(frida.message(question)).toBeVisible();
  await picture(frida.page, 'embed');

  const phone = await arrive(moderator, { phone: true });
  await settle(phone);
  await phone.enter(roomId);
  await expect(phone.message(question)).toBeVisible();
  await picture(phone.page, 'room-phone-light');
  await phone.page.emulateMedia({ colorScheme: 'dark' });
  await picture(phone.page, 'room-phone-dark');
});

type Media = Parameters<Visitor['page']['emulateMedia']>[0];

const come = async (visitor: Visitor, { roomId, question }: Conversation, media: Media = {}) => {
  await settle(visitor);
  await visitor.page.emulateMedia(media);
  await visitor.enter(roomId);
  await expect(visitor.message(question)).toBeVisible();
};

/** Halts what floats, each at another height. */
const haltFloats = ({ page }: Visitor) =>
  page.evaluate(() => {
    const floats = document.querySelector('[data-floats]')?.getAnimations({ subtree: true }) ?? [];
    floats.forEach((float, index) => {
      float.pause();
      float.currentTime = 500 + (2000 * index) / floats.length;
    });
    return floats.length;
  });

test('a room in broadcast delivery', async ({ house, arrive }) => {
  const conversation = await converse(house, 'Live from the studio');
  const { roomId } = conversation;
  await house.changeRoom(roomId, { delivery: 'BROADCAST' });
  const visitors = [await arrive(fan), await arrive(secondFan, { phone: true })] as const;
  const [frida, phone] = visitors;
  for (const visitor of visitors) await come(visitor, conversation, { reducedMotion: 'no-preference' });
  await phone.page.emulateMedia({ colorScheme: 'dark' });
  for (const { page } of visitors)
    await expect(page.getByText('2 people here')).toBeVisible({ timeout: 90_000 });
  for (const { page } of [frida, phone])
    for (const name of ['Applause', 'Heart', 'Applause', 'Thumbs up', 'Celebrate', 'Applause'])
      await page.getByRole('toolbar').getByRole('button', { name }).click();
  for (const visitor of visitors) {
    await expect.poll(() => haltFloats(visitor)).toBeGreaterThanOrEqual(5);
  }
  await picture(frida.page, 'room-reactions-desktop', { isHalted: true });
  await picture(phone.page, 'room-reactions-phone-dark', { isHalted: true });
});

const exclamations = [
  'What a moment!',
  'Did you see that?',
  'Hello from Osaka',
  'Best talk of the day',
  'Can you show the last slide again?',
  'The sound is perfect, thank you',
  'Same here',
  'Is there a link to the code?',
];

test('a room in a flood of 200 messages a second', async ({ house, arrive }) => {
  const conversation = await converse(house, 'The final');
  const { roomId } = conversation;
  await house.changeRoom(roomId, { delivery: 'BROADCAST' });
  const crowd = await WritingCrowd.gather(house, roomId, 40);
  const visitors = [await arrive(fan), await arrive(secondFan, { phone: true })] as const;
  for (const visitor of visitors) await come(visitor, conversation, { reducedMotion: 'no-preference' });
  await crowd.flood(200, (number) => exclamations[(number * 5) % exclamations.length] ?? '');
  const [frida, phone] = visitors;
  await frida.say('We heard it over here!');
  for (const { page, log } of visitors) {
    await expect(log.getByText(/\d+ more messages/).first()).toBeVisible();
    for (const name of [
      'Applause',
      'Heart',
      'Applause',
      'Celebrate',
      'Wow',
      'Applause',
      'Heart',
      'Thumbs up',
    ])
      await page.getByRole('toolbar').getByRole('button', { name }).click();
  }
  for (const visitor of visitors) await expect.poll(() => haltFloats(visitor)).toBeGreaterThanOrEqual(5);
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const { page } of visitors) await page.emulateMedia({ colorScheme });
    await picture(frida.page, `room-flood-desktop-${colorScheme}`, { isHalted: true });
    await picture(phone.page, `room-flood-phone-${colorScheme}`, { isHalted: true });
  }
});

test('mentions', async ({ house, arrive }) => {
  const conversation = await converse(house, 'Live from the studio');
  const { roomId } = conversation;
  await house.post(roomId, ['The recording comes tomorrow, @Frida. Ask @Sven for the slides!']);
  await house.post(roomId, ['I have them here, in two sizes.', 'Who wants them?'], secondFan);
  for (const phone of [false, true]) {
    const frida = await arrive(fan, { phone });
    await come(frida, conversation, phone ? { colorScheme: 'dark' } : {});
    await expect(frida.message('Ask @Sven')).toBeVisible();
    await frida.composer.pressSequentially('Thank you @');
    await expect(frida.page.getByRole('option', { name: 'Mona' })).toBeVisible();
    await picture(frida.page, phone ? 'mentions-phone-dark' : 'mentions');
    await frida.composer.fill('');
  }
});

test('what a moderator looks at first, and did not publish', async ({ house, arrive }) => {
  const conversation = await converse(house, 'Live from the studio');
  const { roomId } = conversation;
  await house.setRules(roomId, { holdsAll: true });
  for (const phone of [false, true]) {
    const frida = await arrive(fan, { phone });
    await come(frida, conversation, phone ? { colorScheme: 'dark' } : {});
    await frida.say('First! Is anybody else from Lisbon here?');
    await expect(frida.message('First!')).toContainText('A moderator looks at it first.');
    await house.discardHeld(roomId);
    await expect(frida.message('First!')).toContainText('A moderator did not publish this.');
    await frida.say('Will there be captions in Portuguese?');
    await expect(frida.message('Portuguese')).toContainText('A moderator looks at it first.');
    await picture(frida.page, phone ? 'not-published-phone-dark' : 'not-published');
  }
});

test('a room from right to left', async ({ house, arrive }) => {
  const { roomId, question } = await converse(house, 'الجلسة الافتتاحية');
  const frida = await arrive(fan);
  await settle(frida);
  await frida.page.getByRole('button', { name: 'Settings' }).click();
  await frida.page.getByRole('combobox', { name: 'Language' }).selectOption('ar');
  await frida.page.keyboard.press('Escape');
  await frida.page.goto(`/room?id=${roomId}`);
  await expect(frida.page.getByText(question)).toBeVisible();
  await picture(frida.page, 'room-arabic');
});
