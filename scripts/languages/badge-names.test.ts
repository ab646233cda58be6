import { expect, it } from 'vitest';
import { loadResolver } from '../../amplify/data/resolvers/run-resolver';
import { languages } from '../../components/strings/languages';

const resolver = await loadResolver('join-room');
const badges = await Promise.all(
  languages.map(async ({ tag, load }) => [tag, (await load()).message.moderator] as const),
);

it.each(badges)('[JOIN8] nobody but moderators is called what the badge says in %s: %s', (_, badge) => {
  for (const displayName of [badge, `Ann (${badge})`, `${badge} 2`, badge.normalize('NFD')]) {
    const args = { roomId: 'r1', displayName };
    expect(resolver.request({ args }), displayName).toMatchObject({ error: { errorType: 'RESERVED_NAME' } });
    expect(resolver.request({ args, groups: ['User', 'Moderator'] }).kind).toBe('value');
  }
});
