/** Milliseconds within which 95 of 100 messages are to be on another person's screen. */
export const latencyAim = 150;

/** Milliseconds, each sorted. */
export interface LatencyFound {
  /** From the press of Enter to the frame that shows the message to somebody else. */
  readonly own: readonly number[];
  /** What that consists of: to the request, from there to the other's socket, from there to the frame. */
  readonly parts: {
    readonly toRequest: readonly number[];
    readonly toSocket: readonly number[];
    readonly toFrame: readonly number[];
  };
  /** From before the request of somebody else to that frame. */
  readonly crowd: readonly number[];
}

export function describeLatency({ own, parts, crowd }: LatencyFound): { lines: string[]; ratio: number } {
  const line = (name: string, values: readonly number[]) =>
    `  ${name.padEnd(26)} median ${inWhole(values, 0.5)} ms, p95 ${inWhole(values, 0.95)} ms of ${values.length}`;
  return {
    lines: [
      line('sent in a browser', own),
      line('  Enter to request', parts.toRequest),
      line('  request to socket', parts.toSocket),
      line('  socket to frame', parts.toFrame),
      line('sent by the crowd', crowd),
    ],
    ratio: quantile(own, 0.95) / latencyAim,
  };
}

const inWhole = (sorted: readonly number[], part: number): string => quantile(sorted, part).toFixed(0);

function quantile(sorted: readonly number[], part: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}
