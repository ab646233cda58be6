import { snapshotUnits } from '../../scripts/estimate/units';
import { awsLimits, cacheMiss, snapshotKept } from './limits';
import { SecondCounts } from './second-counts';

/**
 * Reads of a snapshot, in the order of time. Those that AppSync's cache can't answer read the row; beyond what its
 * partition gives in a second they are refused.
 */
export class SnapshotMisses {
  /** Reads of the row that were tried, by the second. */
  readonly tried = new SecondCounts();
  #filledAt = Number.NEGATIVE_INFINITY;

  /** @returns whether it was answered */
  read(at: number): boolean {
    const isKept = at >= this.#filledAt && at < this.#filledAt + snapshotKept;
    if (isKept) return true;
    const second = Math.floor(at / 1_000);
    this.tried.add(second, 1);
    if (this.tried.at(second) * snapshotUnits > awsLimits.partitionReadsPerSecond) return false;
    // The first of those that find it empty fills it.
    if (at >= this.#filledAt) this.#filledAt = at + cacheMiss;
    return true;
  }
}
