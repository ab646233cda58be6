/** The length of a text in UTF-8. A lone surrogate counts as the three bytes of what stands in for it. */
export function utf8Length(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x1_0000 ? 3 : 4;
  }
  return bytes;
}

/**
 * What AppSync sends for a tick: the text of the tick as a string within JSON, so that each quote in it is two
 * bytes, and the room beside it, by which subscriptions are filtered.
 */
export function deliveredBytes(roomId: string, body: string): number {
  return utf8Length(
    `{"data":{"onTick":{"roomId":${JSON.stringify(roomId)},"body":${JSON.stringify(body)}}}}`,
  );
}

/** What a value adds to the delivered bytes when it stands in a tick, with the comma before it. */
export function bytesInTick(value: unknown): number {
  const twice = JSON.stringify(JSON.stringify(value));
  return utf8Length(twice) - 2 + 1;
}
