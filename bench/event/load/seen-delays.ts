/** Messages of one event by their nonces, with when it came to the fastest and so on to the slowest. */
export interface Shown {
  readonly nonces: readonly string[];
  readonly arrivals: readonly number[];
}

export interface Delays {
  /** Seconds. */
  readonly median: number;
  readonly p95: number;
  readonly slowest: number;
}

/** From when a message was sent until people saw it, for each that was shown and each of the people. */
export function measureDelays(shown: readonly Shown[], sentAt: readonly number[]): Delays {
  const delays = shown
    .flatMap(({ nonces, arrivals }) =>
      nonces.flatMap((nonce) => {
        const sent = sentAt[numberOf(nonce) - 1];
        return sent === undefined ? [] : arrivals.map((at) => at - sent);
      }),
    )
    .sort((one, other) => one - other);
  const at = (share: number) => (delays[Math.floor((delays.length - 1) * share)] ?? 0) / 1_000;
  return { median: at(0.5), p95: at(0.95), slowest: at(1) };
}

/** As the crowd numbers its messages. */
const numberOf = (nonce: string): number => Number(nonce.slice('nonce-'.length));
