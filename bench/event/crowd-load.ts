import {
  beatOneIn,
  countBeats,
  crowdForRates,
  estimateAudience,
  gatheringTime,
  reactionOneIn,
  type BeatCounts,
} from '../../chat/crowd';
import type { Chance } from '../../chat/ports';
import { countPicked } from '../../chat/testing';
import { SecondCounts } from './second-counts';
import type { Stretch } from './scenario';

export interface CrowdLoad {
  /** Beats and reports of reactions. */
  readonly requests: SecondCounts;
  /** The largest share by which the estimate was wrong, while as many had been there for two minutes. */
  readonly worstError: number;
}

/** The rate that is announced reaches people with the next tick or two. */
const announcedLate = 2;
const steadyAfter = 120;

/** How often people say that they are here, and that they cheer, in a room of so many in each second. */
export function playCrowd(connected: readonly number[], cheering: Stretch, chance: Chance): CrowdLoad {
  const requests = new SecondCounts();
  const moments = Array.from({ length: 60 }, () => 0);
  const announced: number[] = [];
  let counts: BeatCounts = [];
  let [there, steady, worstError] = [0, 0, 0];
  for (const [second, now] of connected.entries()) {
    steady = now === there ? steady + 1 : 0;
    if (now < there) moments.fill(0);
    for (let more = now < there ? now : now - there; more > 0; more -= 1) {
      const moment = Math.floor(chance.fraction() * 60);
      moments[moment] = (moments[moment] ?? 0) + 1;
    }
    there = now;
    const beats = countPicked(moments[second % 60] ?? 0, announced.at(-announcedLate) ?? 1, chance);
    counts = countBeats(counts, second, beats, announced.at(-announcedLate) ?? 1);
    const isCheering = second >= cheering.from && second < cheering.to;
    const reports = isCheering ? Math.floor(there / (gatheringTime(there) / 1_000)) : 0;
    requests.add(second, beats + countPicked(reports, reactionOneIn(there), chance));
    const { audience } = estimateAudience(counts, second);
    if (steady >= steadyAfter) worstError = Math.max(worstError, Math.abs(audience / there - 1));
    announced.push(beatOneIn(crowdForRates(counts, second)));
  }
  return { requests, worstError };
}
