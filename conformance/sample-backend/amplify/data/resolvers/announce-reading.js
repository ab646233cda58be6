/** Mutation.announceReading: nothing is stored, the subscribers are told. */
export function request(ctx) {
  const { hall, title, seats, topics, roomHeight } = ctx.args;
  const room = roomHeight === undefined || roomHeight === null ? null : { unit: 'MM', value: roomHeight };
  return { payload: { hall, title, seats, topics, room } };
}

export function response(ctx) {
  return ctx.result;
}
