import { dollars, delayAt, percent, type Claim } from './claims';
import { billEvent, deliverMessages, deliverTicks, realTimeDollars } from './event-bill';
import { awsLimits } from './limits';
import type { Simulated } from './simulate-event';

const count = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });

export function describeClaims(claims: readonly Claim[]): readonly string[] {
  const width = (of: (claim: Claim) => string) => Math.max(...claims.map((claim) => of(claim).length));
  const [what, claimed] = [width((claim) => claim.what), width((claim) => claim.claimed)];
  return claims.map(
    (claim) =>
      `  ${claim.holds ? '✓' : '✗'} ${claim.what.padEnd(what)}  ${claim.claimed.padEnd(claimed)}  found ${claim.found}${claim.holds ? '' : '  DOES NOT HOLD'}`,
  );
}

/** What happened, and beside it the article's design: one update for each message. */
export function describeEvent(simulated: Simulated): readonly string[] {
  const { scenario, writing, ledger, ticks, run, attendance, sample } = simulated;
  const ticked = deliverTicks(simulated);
  const each = deliverMessages(simulated);
  const bill = billEvent(simulated, ticked);
  return [
    `${count.format(scenario.participants)} people, ${count.format(scenario.seconds / 3_600)} h, ${count.format(scenario.messagesPerSecond)} messages a second (${count.format(writing.messages.peak)} in the busiest second)`,
    `  messages ${count.format(writing.messages.total)}, shown ${percent.format(ledger.shown / writing.messages.total)}; ticks ${count.format(ticks.length)}, the longest ${count.format(Math.max(...ticks.map(({ bytes }) => bytes)))} bytes`,
    `  from send to tick: median ${delayAt(simulated, 0.5)} s, p95 ${delayAt(simulated, 0.95)} s, p99 ${delayAt(simulated, 0.99)} s`,
    `  the function: ${count.format(run.calls)} calls, ${run.deaths} of them died, the longest ${count.format(run.longestCall / 1_000)} s`,
    `  connections: ${count.format(attendance.join.asked.peak)} tried in the busiest second, ${count.format(attendance.join.reads.peak)} reads; ${sample.readers} readers held to the table, who read ${count.format(sample.snapshotReads)} snapshots`,
    `  in ticks:          ${dollars.format(realTimeDollars(ticked))} real-time, ${percent.format(ticked.outbound.peak / awsLimits.outboundPerSecond)} of the outbound quota; with all else ${dollars.format(Number(bill.picodollars) / 1e12)}`,
    `  message by message: ${dollars.format(realTimeDollars(each))} real-time, ${percent.format(each.outbound.peak / awsLimits.outboundPerSecond)} of the outbound quota`,
  ];
}
