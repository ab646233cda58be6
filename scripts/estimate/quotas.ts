import { updatesPerSecond, type Delivery, type PlannedEvent } from './event';

const appsync = 'https://docs.aws.amazon.com/general/latest/gr/appsync.html';
const cognito = 'https://docs.aws.amazon.com/cognito/latest/developerguide/quotas.html';
const dynamodb =
  'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/bp-partition-key-design.html';

/** People come within this time of an event's start. */
const arrivalSeconds = 600;

export interface QuotaUse {
  readonly name: string;
  /** The default, a second. Accounts and regions differ. */
  readonly limit: number;
  /** At the busiest moment, a second. */
  readonly use: number;
  /** What to do about it: ask for more, or what to change where nobody can raise it. */
  readonly remedy: string;
  readonly source: string;
}

/** What the event asks of each quota, the tightest first. */
export function quotaUses(event: PlannedEvent, delivery: Delivery): readonly QuotaUse[] {
  const arrivals = event.participants / arrivalSeconds;
  const signIns = event.newcomers / arrivalSeconds;
  const told = updatesPerSecond(event, delivery) * event.participants;
  const uses: QuotaUse[] = [
    {
      name: 'AppSync outbound messages',
      limit: 1_000_000,
      use: told,
      remedy: 'ask for more (Service Quotas), or deliver in ticks',
      source: appsync,
    },
    {
      name: 'AppSync new connections',
      limit: 2_000,
      use: arrivals,
      remedy: 'ask for more, or open the room earlier',
      source: appsync,
    },
    {
      name: 'AppSync request tokens',
      limit: 5_000,
      use: arrivals * 7 + event.messagesPerSecond,
      remedy: 'ask for more, or open the room earlier',
      source: appsync,
    },
    {
      name: 'Cognito UserAuthentication',
      limit: 120,
      use: signIns,
      remedy: 'ask for more (it can be bought), or have people sign in on the days before',
      source: cognito,
    },
    {
      name: 'DynamoDB writes to one partition (a room’s messages)',
      limit: 1_000,
      use: event.messagesPerSecond,
      remedy: 'can’t be raised: slow mode, or several rooms',
      source: dynamodb,
    },
    {
      name: 'DynamoDB reads of one partition (a room’s newest page)',
      limit: 3_000,
      use: arrivals * 9,
      remedy: 'can’t be raised: open the room earlier, so that people come over a longer time',
      source: dynamodb,
    },
  ];
  return uses.sort((one, other) => other.use / other.limit - one.use / one.limit);
}
