import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frameLength, WireText, type WireFrame } from './wire-frame';

const bytesOf = (frame: WireFrame): Buffer =>
  typeof frame === 'string'
    ? Buffer.from(frame, 'latin1')
    : Buffer.concat([Buffer.from(frame.head, 'latin1'), frame.body]);

/** Reads a frame as RFC 6455 (section 5.2) defines it. */
function decode(bytes: Buffer): string {
  expect(bytes[0]).toBe(0x81);
  const short = bytes.readUInt8(1);
  const start = short < 126 ? 2 : short === 126 ? 4 : 10;
  const length = start === 2 ? short : start === 4 ? bytes.readUInt16BE(2) : Number(bytes.readBigUInt64BE(2));
  expect(bytes.length).toBe(start + length);
  return bytes.toString('utf8', start);
}

const frameOf = (prefix: string, text: string): WireFrame =>
  new WireText(text).toFrame(new WireText(prefix).characters);

describe('frames on the wire', () => {
  it('hold the text after its prefix, whatever the characters', () => {
    const texts = fc.string({ unit: 'grapheme', maxLength: 300 });
    fc.assert(
      fc.property(texts, texts, (prefix, text) => {
        const frame = frameOf(prefix, text);
        expect(decode(bytesOf(frame))).toBe(prefix + text);
        expect(frameLength(frame)).toBe(bytesOf(frame).length);
      }),
    );
  });

  it.each([125, 126, 65_535, 65_536, 300_000])('say their length when it is %d bytes', (length) => {
    expect(decode(bytesOf(frameOf('', 'x'.repeat(length))))).toHaveLength(length);
  });

  it('fit each prefix when one text goes to several', () => {
    const text = new WireText('payload');
    for (const prefix of ['short', 'a longer one', 'short'])
      expect(decode(bytesOf(text.toFrame(prefix)))).toBe(`${prefix}payload`);
  });

  it('share the bytes of a large text', () => {
    const text = new WireText('x'.repeat(100_000));
    const [one, other] = [text.toFrame('a'), text.toFrame('b')];
    if (typeof one === 'string' || typeof other === 'string') throw new Error('expected large frames');
    expect(one.body).toBe(other.body);
  });
});
