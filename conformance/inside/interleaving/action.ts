import fc from 'fast-check';

/** What a moderator may set of a room; `pin` is a place in what they see. */
export type RoomAct =
  | { readonly set: 'slow mode'; readonly seconds: number }
  | { readonly set: 'read-only'; readonly to: boolean }
  | { readonly set: 'status'; readonly to: 'LIVE' | 'CLOSED' }
  | { readonly set: 'pin'; readonly at: number | null }
  | { readonly set: 'announcement'; readonly to: string | null };

/**
 * What somebody does. `at` picks among what the person sees at that moment, and `whom` among the people, so that every
 * list of actions can be played, a shortened one as well.
 */
export type AnybodysAct =
  | { readonly do: 'join'; readonly name: string }
  | { readonly do: 'post' | 'post twice at once' | 'post a blocked word' }
  | { readonly do: 'reply' | 'answer' | 'open thread' | 'report'; readonly at: number }
  | { readonly do: 'react'; readonly at: number; readonly emoji: number }
  | { readonly do: 'edit own' | 'remove own' | 'edit own answer' | 'remove own answer'; readonly at: number }
  | { readonly do: 'cut' | 'restore' };

/** What only a moderator does. */
export type ModeratorsAct =
  | { readonly do: 'remove' | 'remove answer' | 'publish' | 'discard'; readonly at: number }
  | { readonly do: 'MUTE' | 'UNMUTE' | 'BAN' | 'UNBAN'; readonly whom: number }
  | { readonly do: 'rules'; readonly holdsAll: boolean; readonly refuses: boolean }
  | ({ readonly do: 'room' } & RoomAct);

export type Action = { readonly by: number } & (AnybodysAct | ModeratorsAct);

export const people = 20;
/** The first of the people. */
export const moderators = 2;

const at = fc.nat(30);
const whom = fc.integer({ min: moderators, max: people - 1 });
const one = <K extends string>(...kinds: K[]) => fc.constantFrom(...kinds);

const anybodys: fc.Arbitrary<AnybodysAct> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ do: one('post') }) },
  { weight: 3, arbitrary: fc.record({ do: one('post twice at once', 'post a blocked word') }) },
  { weight: 10, arbitrary: fc.record({ do: one('reply', 'answer', 'answer', 'open thread', 'report'), at }) },
  { weight: 6, arbitrary: fc.record({ do: one('react'), at, emoji: fc.nat(2) }) },
  {
    weight: 8,
    arbitrary: fc.record({ do: one('edit own', 'remove own', 'edit own answer', 'remove own answer'), at }),
  },
  { weight: 3, arbitrary: fc.record({ do: one('cut', 'restore') }) },
  { weight: 1, arbitrary: fc.record({ do: one('join'), name: fc.constantFrom('Robin', 'Kim') }) },
);

const roomAct: fc.Arbitrary<RoomAct> = fc.oneof(
  fc.record({ set: one('slow mode'), seconds: fc.constantFrom(0, 1) }),
  fc.record({ set: one('read-only'), to: fc.boolean() }),
  fc.record({ set: one('status'), to: fc.constantFrom('LIVE' as const, 'LIVE' as const, 'CLOSED' as const) }),
  fc.record({ set: one('pin'), at: fc.option(at) }),
  fc.record({ set: one('announcement'), to: fc.constantFrom('Welcome', 'Break', null) }),
);

const moderatorsActs: fc.Arbitrary<ModeratorsAct> = fc.oneof(
  { weight: 9, arbitrary: roomAct.map((act): ModeratorsAct => ({ do: 'room', ...act })) },
  { weight: 6, arbitrary: fc.record({ do: one('remove', 'remove answer', 'publish', 'discard'), at }) },
  { weight: 3, arbitrary: fc.record({ do: one('MUTE', 'UNMUTE', 'BAN', 'UNBAN'), whom }) },
  { weight: 1, arbitrary: fc.record({ do: one('rules'), holdsAll: fc.boolean(), refuses: fc.boolean() }) },
);

const by = (from: number, to: number, act: fc.Arbitrary<AnybodysAct | ModeratorsAct>): fc.Arbitrary<Action> =>
  fc.tuple(fc.integer({ min: from, max: to }), act).map(([who, what]) => ({ by: who, ...what }));

/** Everybody's actions in the order in which each of them does theirs. */
export const actions: fc.Arbitrary<Action[]> = fc.noBias(
  fc.array(
    fc.oneof(
      { weight: 5, arbitrary: by(0, people - 1, anybodys) },
      { weight: 3, arbitrary: by(0, moderators - 1, moderatorsActs) },
    ),
    { minLength: 1, maxLength: 120, size: 'max' },
  ),
);
