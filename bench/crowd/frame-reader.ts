/**
 * Reads the texts of a server's WebSocket frames (RFC 6455, unmasked and unfragmented) and little else: the crowd
 * has to be cheaper than the servers that it measures.
 */
export class FrameReader {
  #rest: Buffer | null = null;

  /** Calls back with where each whole frame's payload lies in `bytes`. */
  read(chunk: Buffer, onFrame: (bytes: Buffer, start: number, end: number) => void): void {
    const bytes = this.#rest ? Buffer.concat([this.#rest, chunk]) : chunk;
    this.#rest = null;
    let offset = 0;
    while (offset < bytes.length) {
      const frame = locate(bytes, offset);
      if (!frame || frame.end > bytes.length) {
        this.#rest = Buffer.from(bytes.subarray(offset));
        return;
      }
      onFrame(bytes, frame.start, frame.end);
      offset = frame.end;
    }
  }
}

function locate(bytes: Buffer, offset: number): { readonly start: number; readonly end: number } | null {
  if (bytes.length < offset + 2) return null;
  const short = bytes.readUInt8(offset + 1) & 0x7f;
  const start = offset + (short < 126 ? 2 : short === 126 ? 4 : 10);
  if (bytes.length < start) return null;
  if (short < 126) return { start, end: start + short };
  const length = short === 126 ? bytes.readUInt16BE(offset + 2) : Number(bytes.readBigUInt64BE(offset + 2));
  return { start, end: start + length };
}
