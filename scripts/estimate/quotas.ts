import { reactionsInSecond } from '../../chat/limits';
import { awsLimits, cacheMiss } from './aws-limits';
import {
  arrivalsInTurn,
  signalsPerSecond,
  storedReactions,
  updatesPerSecond,
  type Delivery,
  type PlannedEvent,
} from './event';
import { snapshotUnits, units } from './units';

/** People come within this time of an event's start, and sign in. */
const arrivalSeconds = 600;

export interface QuotaUse {
  readonly name: string;
  /** The default, a second. Accounts and regions differ. */
  readonly limit: number;
  /** At the busiest moment, a second. */
  readonly use: number;
  /** It is as much whenever many come, however many: who comes waits, so that it stays below the limit. */
  readonly isInTurn: boolean;
  /** What to do about it: ask for more, or what to change where nobody can raise it. */
  readonly remedy: string;
}

/** What the event asks of each quota, the tightest first. */
export function quotaUses(event: PlannedEvent, delivery: Delivery): readonly QuotaUse[] {
  const told = updatesPerSecond(event, delivery) * event.participants;
  const uses: QuotaUse[] = [
    quotaUse(
      'AppSync outbound messages',
      awsLimits.outboundPerSecond,
      told,
      {
        STANDARD: 'ask for more (Service Quotas), or deliver in ticks (BROADCAST)',
        BROADCAST: 'ask for more (Service Quotas), or send ticks less often (--tick)',
      }[delivery],
    ),
    quotaUse(
      'Cognito UserAuthentication',
      awsLimits.signInsPerSecond,
      event.newcomers / arrivalSeconds,
      'have people sign in on the days before, or ask for more (it is sold by the request a second)',
    ),
    quotaUse(
      'reactions on messages that a room takes',
      reactionsInSecond,
      event.reactionsPerSecond,
      'can’t be raised: the others are refused for now, and their clients come again',
    ),
    quotaUse(
      'DynamoDB writes to one partition (a room’s messages)',
      awsLimits.partitionWritesPerSecond,
      event.messagesPerSecond + storedReactions(event) * units.reaction.writesOfMessage,
      'can’t be raised: slow mode, or several rooms',
    ),
    ...(delivery === 'BROADCAST' ? inTurn(event) : inTenMinutes(event)),
  ];
  return uses.sort((one, other) => other.use / other.limit - one.use / one.limit);
}

const quotaUse = (name: string, limit: number, amount: number, remedy: string): QuotaUse => ({
  name,
  limit,
  use: amount,
  remedy,
  isInTurn: false,
});

/** Everybody comes within ten minutes, each when they like. */
function inTenMinutes(event: PlannedEvent): readonly QuotaUse[] {
  const arrivals = event.participants / arrivalSeconds;
  const earlier = 'open the room earlier, so that people come over a longer time';
  return [
    quotaUse(
      'AppSync new connections',
      awsLimits.connectionsPerSecond,
      arrivals,
      `ask for more, or ${earlier}`,
    ),
    quotaUse(
      'AppSync request tokens',
      awsLimits.requestsPerSecond,
      arrivals * 8 + signalsPerSecond(event, 'STANDARD') + event.messagesPerSecond + storedReactions(event),
      `ask for more, or ${earlier}`,
    ),
    quotaUse(
      'DynamoDB reads of one partition (a room’s newest page)',
      awsLimits.partitionReadsPerSecond,
      arrivals * 9,
      `can’t be raised: ${earlier}`,
    ),
  ];
}

/** Everybody comes at once, and waits for their turn. */
function inTurn(event: PlannedEvent): readonly QuotaUse[] {
  const { connections, reads } = arrivalsInTurn(event);
  const writing = event.messagesPerSecond + storedReactions(event);
  const signals = signalsPerSecond(event, 'BROADCAST');
  const paced = (name: string, limit: number, amount: number, remedy: string): QuotaUse => ({
    ...quotaUse(name, limit, amount, remedy),
    isInTurn: amount <= limit,
  });
  return [
    paced(
      'AppSync new connections',
      awsLimits.connectionsPerSecond,
      connections,
      'ask for more, and raise the rates in chat/crowd/arrival.ts, if it is to take less long',
    ),
    paced(
      'AppSync request tokens',
      awsLimits.requestsPerSecond,
      reads + writing + signals + 1 / event.tickSeconds,
      'ask for more, or slow mode until everybody is in',
    ),
    paced(
      'DynamoDB reads of one partition (who may listen and write)',
      awsLimits.partitionReadsPerSecond,
      connections + writing + signals,
      'can’t be raised: slow mode until everybody is in',
    ),
    paced(
      'DynamoDB reads of one partition (a room’s snapshot)',
      awsLimits.partitionReadsPerSecond,
      (reads * (cacheMiss / 1_000) + 1) * snapshotUnits,
      'can’t be raised: more time to enter',
    ),
  ];
}
