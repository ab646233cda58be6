const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const timeLength = 10;
const ulid = /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/;

/**
 * The lowest id that the server can have given `milliseconds` before it gave this one. Ids are ULIDs: ten
 * characters of time, sixteen of chance. An id of another form is its own floor.
 */
export function floorId(id: string, milliseconds: number): string {
  if (!ulid.test(id)) return id;
  const time = Math.max(0, decodeTime(id.slice(0, timeLength)) - milliseconds);
  return encodeTime(time).padEnd(id.length, '0');
}

function decodeTime(text: string): number {
  let time = 0;
  for (let place = 0; place < text.length; place += 1)
    time = time * alphabet.length + alphabet.indexOf(text.charAt(place));
  return time;
}

function encodeTime(time: number): string {
  let rest = time;
  let text = '';
  for (let place = 0; place < timeLength; place += 1) {
    text = alphabet.charAt(rest % alphabet.length) + text;
    rest = Math.floor(rest / alphabet.length);
  }
  return text;
}
