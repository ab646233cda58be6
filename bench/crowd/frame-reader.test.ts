import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FrameReader } from './frame-reader';

/** A server's text frame. */
function frame(text: string): Buffer {
  const payload = Buffer.from(text);
  const { length } = payload;
  const head = Buffer.alloc(length < 126 ? 2 : length < 65_536 ? 4 : 10);
  head[0] = 0x81;
  head[1] = length < 126 ? length : length < 65_536 ? 126 : 127;
  if (head.length === 4) head.writeUInt16BE(length, 2);
  if (head.length === 10) head.writeBigUInt64BE(BigInt(length), 2);
  return Buffer.concat([head, payload]);
}

describe('the frame reader', () => {
  it('finds every text once, however the bytes are cut', () => {
    const texts = fc.array(fc.oneof(fc.string(), fc.string({ minLength: 200, maxLength: 300 })));
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 60 }), (sent, size) => {
        const bytes = Buffer.concat(sent.map(frame));
        const reader = new FrameReader();
        const read: string[] = [];
        for (let start = 0; start < bytes.length; start += size) {
          reader.read(bytes.subarray(start, start + size), (chunk, from, to) =>
            read.push(chunk.toString('utf8', from, to)),
          );
        }
        expect(read).toEqual(sent.map((text) => Buffer.from(text).toString('utf8')));
      }),
    );
  });

  it('reads texts of more than 64 KB', () => {
    const read: number[] = [];
    new FrameReader().read(frame('x'.repeat(70_000)), (_, from, to) => read.push(to - from));
    expect(read).toEqual([70_000]);
  });
});
