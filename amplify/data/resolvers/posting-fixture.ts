/** What the tests of the posting functions begin with: Ann, a participant who has joined the live room r1. */
export const room = { id: 'r1', status: 'LIVE' };
export const ann = { roomId: 'r1', userId: 'u1', displayName: 'Ann', joinedAt: '2026-01-01T00:00:00.000Z' };
export const parentId = '01ARZ3NDEKTSV4RRFFQ69G5FAV';

export const postStash = (changes: Record<string, unknown> = {}): Record<string, unknown> => ({
  draft: { roomId: 'r1', content: 'Hello', nonce: 'n1' },
  parentId: null,
  caller: { userId: 'u1', role: 'PARTICIPANT' },
  room,
  participant: ann,
  receipt: null,
  verdict: 'PASS',
  recalled: null,
  isAdmitted: false,
  postId: 'ID1',
  metadata: {},
  ...changes,
});

/** As BatchGetItem answers: a list for each table, null for a row that is not there. */
export const reads = (changes: Record<string, unknown> = {}): Record<string, unknown> => {
  const rows: Record<string, unknown> = {
    Room: room,
    Participant: ann,
    Receipt: null,
    RoomRules: null,
    ...changes,
  };
  const data = Object.fromEntries(Object.entries(rows).map(([model, row]) => [`@@${model}Table@@`, [row]]));
  return { data, unprocessedKeys: {} };
};
