import { expect, test } from 'vitest';
import { conditionFailed, loadResolver } from './run-resolver';

const resolver = await loadResolver('join-room');
const join = (displayName: string, groups = ['User']) =>
  resolver.request({ args: { roomId: 'r1', displayName }, userId: 'u1', groups });

test('[JOIN4] writes the row of the caller and keeps the first joinedAt', () => {
  expect(join('  Ann  ')).toMatchObject({
    value: {
      operation: 'UpdateItem',
      key: { roomId: { S: 'r1' }, userId: { S: 'u1' } },
      update: {
        expression: expect.stringContaining('joinedAt = if_not_exists(joinedAt, :now)') as string,
        expressionValues: { ':name': { S: 'Ann' }, ':role': { S: 'PARTICIPANT' } },
      },
    },
  });
});

test('[JOIN5] the role comes from the token', () => {
  expect(join('Mona', ['User', 'Moderator'])).toMatchObject({
    value: { update: { expressionValues: { ':role': { S: 'MODERATOR' } } } },
  });
});

test.each([
  '',
  '   ',
  'x'.repeat(41),
  'two\nlines',
  'bell\u0007',
  '\u200b',
  '\ufffc',
  '\u{e0041}',
  'Mona\u202e',
  'Ann\ud83d',
  `Z${'\u0316'.repeat(5)}`,
  `ก${'\u0e47'.repeat(9)}`,
])('[JOIN6] a display name has 1 to 40 characters in one line: %j is refused', (displayName) => {
  expect(join(displayName)).toMatchObject({ error: { errorType: 'BAD_DISPLAY_NAME' } });
});

test.each(['x'.repeat(40), '李小龍', 'مريم', '👩‍🚀 Ada', 'ที่รัก', 'Nguyễn', 'מֹשֶׁה'])(
  '[JOIN6] %j is taken',
  (displayName) => {
    expect(join(displayName).kind).toBe('value');
  },
);

test('[JOIN7] a display name is kept in Unicode’s compatibility form', () => {
  expect(join('Ａｎｎ')).toMatchObject({
    value: { update: { expressionValues: { ':name': { S: 'Ann' } } } },
  });
});

test.each([
  'Moderator',
  'The moderators',
  'M0d3rat0r',
  'мoderаtor',
  'm o d e r a t o r',
  'Ｍｏｄｅｒａｔｏｒ',
  'Ann (mod)',
  'Mona (host)',
  'ADMIN',
  'Roomful Staff',
  '✔ Ann',
  '🛡 Ann',
  'Mode\u00adrator',
  'Mode\u2060rator',
  'H\u034fost',
  'Mode\u{e0061}rator',
  'M\u0332o\u0332derator',
  'ᴍᴏᴅᴇʀᴀᴛᴏʀ',
  '🅼🅾🅳',
  'Admın',
  'ADMİN',
  'ΜΟDΕRΑΤΟR',
  'Ηost',
  'нost',
  'Mօderator',
  'Möderator',
  'Admins',
  'Hosts',
  'ModTeam',
  'm|o|d',
  'm·o·d',
  'Ann 🗸',
  '⛨ Ann',
  '♛ Ann',
  '🛠 Ann',
  '👮 Ann',
  'Moderación',
  'Moderadora',
  'equipo de moderacion',
  'El anfitrión',
  'Soporte',
  'Support',
  'Roomful-Support',
  'Event Organiser',
  'Moderations-Team',
  'Moderierende',
  'Veranstalterin',
  'モデレーター',
  'ﾓﾃﾞﾚｰﾀｰ',
  'もでれーたー',
  'モデレ一タ一',
  '運営スタッフ',
  'サポート係',
  'مشرف',
  'المشرف',
  'مشرفة الغرفة',
  'مـشـرف',
  'مُشْرِف',
  'المشرفون',
  'فريق الإشراف',
  'الدعم',
  'للإدارة',
  'Moderatør',
  'M○derator',
  '◯fficial',
  'ꟿod',
  'ꟿoderator',
  'Mođeraŧor',
])('[JOIN8] a participant can’t look like a moderator: %j', (displayName) => {
  expect(join(displayName)).toMatchObject({ error: { errorType: 'RESERVED_NAME' } });
  expect(join(displayName, ['Moderator']).kind).toBe('value');
});

test.each([
  'Modesto',
  'Thomas',
  'Ghosty',
  'Adminah',
  'Stafford',
  'Damodar',
  'Ghostwriter',
  'Madera',
  'サトウ',
  'タモリ',
  'شرف',
  'أشرف',
  'منى',
  'Suporn',
  'Karl Høst',
  'Rød Ødegård',
  'Łukasz',
])('[JOIN8] an ordinary name is taken: %j', (displayName) => {
  expect(join(displayName).kind).toBe('value');
});

test('[JOIN9] who is banned can’t rejoin, held by the same write', () => {
  expect(join('Ann')).toMatchObject({
    value: { condition: { expression: 'attribute_not_exists(bannedAt)' } },
  });
  expect(resolver.response({ error: conditionFailed, result: null })).toMatchObject({
    error: { errorType: 'BANNED' },
  });
});
