const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A ULID of a time in milliseconds; `count` rises and stands for its chance, so that ids are in the order of writing. */
export function makeUlid(time: number, count: number): string {
  return encode(Math.floor(time), 10) + encode(count, 16);
}

function encode(value: number, places: number): string {
  let text = '';
  for (let rest = value, place = 0; place < places; place += 1, rest = Math.floor(rest / 32))
    text = alphabet.charAt(rest % 32) + text;
  return text;
}
