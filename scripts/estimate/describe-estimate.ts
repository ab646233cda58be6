import { createBill, usEast1Prices, type Bill } from '../../local/meter';
import { chooseCache, type CacheSize } from './aws-limits';
import { arrivalsInTurn, deliveries, updatesPerSecond, type Delivery, type PlannedEvent } from './event';
import { usageOf } from './event-usage';
import { quotaUses, type QuotaUse } from './quotas';
import { snapshotBytes } from './units';

const count = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });
const dollars = new Intl.NumberFormat('en', { style: 'currency', currency: 'USD' });

/** Above this share of a quota an event should not begin without having asked for more. */
const safeShare = 0.7;

/** The estimate as lines of text, both deliveries side by side. */
export function describeEstimate(event: PlannedEvent): string[] {
  const { participants, messagesPerSecond, reactionsPerSecond, hours, newcomers } = event;
  return [
    `${count.format(participants)} participants (${count.format(newcomers)} of them sign in for it), ${count.format(messagesPerSecond)} messages and ${count.format(reactionsPerSecond)} reactions on messages a second, ${count.format(hours)} h`,
    `List prices of ${usEast1Prices.readOn}, ${usEast1Prices.region}, without free tiers and discounts.`,
    ...deliveries.flatMap((delivery) => ['', ...describeDelivery(event, delivery)]),
    '',
    'Not in the bill: Cognito (monthly active users), storage, logs, hosting and video. Quotas are AWS’s defaults: look up',
    'those of your account. What to do with all this: docs/operations.md.',
  ];
}

function describeDelivery(event: PlannedEvent, delivery: Delivery): string[] {
  const bill = createBill(usageOf(event, delivery), usEast1Prices);
  const cache = cacheFor(event, delivery);
  const cacheDollars = (cache?.dollarsAnHour ?? 0) * event.hours;
  const uses = quotaUses(event, delivery);
  const updates = updatesPerSecond(event, delivery);
  return [
    `${delivery}: about ${dollars.format(toDollars(bill.picodollars) + cacheDollars)}, ${count.format(updates)} updates a second to everybody`,
    ...billLines(bill),
    ...(cache === undefined ? [] : [describeCache(cache, cacheDollars)]),
    ...(delivery === 'BROADCAST' ? [describeArrivals(event)] : []),
    ...uses.map(describeUse),
    ...verdictOn(uses),
  ];
}

/** A cache sends more than it does for good for at least so many seconds. */
const burstSeconds = 30;

/** Snapshots are read in broadcast delivery alone, as far as it matters. */
function cacheFor(event: PlannedEvent, delivery: Delivery): CacheSize | undefined {
  const { reads, seconds } = arrivalsInTurn(event);
  const lasting = reads * Math.min(1, seconds / burstSeconds);
  return delivery === 'BROADCAST' ? chooseCache(lasting * snapshotBytes) : undefined;
}

const describeCache = ({ type }: CacheSize, price: number): string =>
  `  ${dollars.format(price).padStart(14)}  for AppSync’s cache while it is on${type === 'SMALL' ? ', the one that is deployed anyway (ROOMFUL_CACHE=SMALL)' : `; deploy with ROOMFUL_CACHE=${type} the day before, and with SMALL afterwards`}`;

function describeArrivals(event: PlannedEvent): string {
  const seconds = Math.max(1, arrivalsInTurn(event).seconds);
  return `  If all come at once, they wait for their turn: the last is in after ${count.format(Math.ceil(seconds))} s.`;
}

function billLines({ lines }: Bill): string[] {
  return lines
    .filter(({ picodollars }) => picodollars >= cent)
    .map(
      ({ meter, quantity, picodollars }) =>
        `  ${dollars.format(toDollars(picodollars)).padStart(14)}  ${count.format(quantity)} ${meter}`,
    );
}

function describeUse({ name, use, limit, isInTurn }: QuotaUse): string {
  const how = isInTurn ? ', held there by waiting' : '';
  return `  ${percent(use / limit).padStart(14)}  of ${name} (${count.format(use)} of ${count.format(limit)} a second${how})`;
}

function verdictOn(uses: readonly QuotaUse[]): string[] {
  const tight = uses.filter(({ use, limit, isInTurn }) => use / limit > safeShare && !isInTurn);
  const [first] = tight;
  if (first === undefined) return ['  → fits into the default quotas'];
  const remedies = tight.map(({ name, remedy }) => `      ${name}: ${remedy}`);
  return [`  → gives way first: ${first.name}`, ...remedies];
}

const cent = 10_000_000_000n;

const toDollars = (picodollars: bigint): number => Number(picodollars / cent) / 100;

const percent = (share: number): string => `${count.format(share * 100)} %`;
