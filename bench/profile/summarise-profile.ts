/** A V8 CPU profile, as far as it is read here. */
export interface CpuProfile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: { readonly functionName: string; readonly url: string; readonly lineNumber: number };
  }[];
  readonly samples: readonly number[];
  /** Microseconds before each sample. */
  readonly timeDeltas: readonly number[];
}

export interface ProfileLine {
  readonly name: string;
  /** Part of the busy time, from 0 to 1. */
  readonly share: number;
}

/** Where the processor was, by whatever `nameOf` calls it; idle time is left out. The largest come first. */
export function summariseProfile(
  profile: CpuProfile,
  nameOf: (functionName: string, url: string) => string,
): readonly ProfileLine[] {
  const names = new Map(
    profile.nodes.map(({ id, callFrame }) => [id, nameOf(callFrame.functionName, callFrame.url)]),
  );
  const times = new Map<string, number>();
  let busy = 0;
  for (const [index, id] of profile.samples.entries()) {
    const name = names.get(id) ?? '';
    if (name === '(idle)') continue;
    const time = profile.timeDeltas[index] ?? 0;
    busy += time;
    times.set(name, (times.get(name) ?? 0) + time);
  }
  return [...times]
    .map(([name, time]) => ({ name, share: time / busy }))
    .sort((one, other) => other.share - one.share);
}
