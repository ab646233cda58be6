import { createBill, usEast1Prices, type Bill } from '../../local/meter';
import { deliveries, updatesPerSecond, type Delivery, type PlannedEvent } from './event';
import { usageOf } from './event-usage';
import { quotaUses, type QuotaUse } from './quotas';

const count = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });
const dollars = new Intl.NumberFormat('en', { style: 'currency', currency: 'USD' });

/** Above this share of a quota an event should not begin without having asked for more. */
const safeShare = 0.7;

/** The estimate as lines of text, both deliveries side by side. */
export function describeEstimate(event: PlannedEvent): string[] {
  const { participants, messagesPerSecond, hours } = event;
  return [
    `${count.format(participants)} participants, ${count.format(messagesPerSecond)} messages a second, ${count.format(hours)} h`,
    `List prices of ${usEast1Prices.readOn}, ${usEast1Prices.region}, without free tiers and discounts.`,
    ...deliveries.flatMap((delivery) => ['', ...describeDelivery(event, delivery)]),
    '',
    'Not in the bill: Cognito (monthly active users), storage, logs, the snapshot’s cache, hosting and video. Quotas are',
    'AWS’s defaults: look up those of your account.',
  ];
}

function describeDelivery(event: PlannedEvent, delivery: Delivery): string[] {
  const bill = createBill(usageOf(event, delivery), usEast1Prices);
  const uses = quotaUses(event, delivery);
  const updates = updatesPerSecond(event, delivery);
  return [
    `${delivery}: ${money(bill.picodollars)}, ${count.format(updates)} updates a second to everybody`,
    ...billLines(bill),
    ...uses.map(describeUse),
    verdictOn(uses),
  ];
}

function billLines({ lines }: Bill): string[] {
  return lines
    .filter(({ picodollars }) => picodollars >= cent)
    .map(
      ({ meter, quantity, picodollars }) =>
        `  ${money(picodollars).padStart(14)}  ${count.format(quantity)} ${meter}`,
    );
}

function describeUse({ name, use, limit }: QuotaUse): string {
  return `  ${percent(use / limit).padStart(14)}  of ${name} (${count.format(use)} of ${count.format(limit)} a second)`;
}

function verdictOn(uses: readonly QuotaUse[]): string {
  const tight = uses.filter(({ use, limit }) => use / limit > safeShare);
  const [first] = tight;
  if (first === undefined) return '  → fits into the default quotas';
  const remedies = tight.map(({ name, remedy }) => `      ${name}: ${remedy}`);
  return [`  → gives way first: ${first.name}`, ...remedies].join('\n');
}

const cent = 10_000_000_000n;

const money = (picodollars: bigint): string => dollars.format(Number(picodollars / cent) / 100);

const percent = (share: number): string => `${count.format(share * 100)} %`;
