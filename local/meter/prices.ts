import type { MeterName } from './usage';

/** A price of `picodollars` for every `per` units: whole numbers, so that no sum is rounded. */
export interface Price {
  readonly picodollars: bigint;
  readonly per: bigint;
  readonly source: string;
}

export interface PriceTable {
  readonly region: string;
  /** When the sources were read, ISO 8601. */
  readonly readOn: string;
  readonly prices: Readonly<Record<MeterName, Price>>;
}

const appsync = 'https://aws.amazon.com/appsync/pricing/';
const dynamodb = 'https://aws.amazon.com/dynamodb/pricing/on-demand/';
const lambda = 'https://aws.amazon.com/lambda/pricing/';

const million = 1_000_000n;
/** Lambda bills GB-seconds; functions are metered in MB-milliseconds. */
const gigabyteSecond = 1024n * 1000n;
const gigabyte = 1024n ** 3n;

/** E.g. `dollars('0.0000166667')`; exact to a trillionth. */
function dollars(text: string): bigint {
  const [whole = '0', fraction = ''] = text.split('.');
  return BigInt(whole) * 1_000_000_000_000n + BigInt(fraction.padEnd(12, '0'));
}

/** On-demand list prices without free tiers, discounts and volume tiers. */
export const usEast1Prices: PriceTable = {
  region: 'us-east-1',
  readOn: '2026-11-24',
  prices: {
    query: { picodollars: dollars('4'), per: million, source: appsync },
    mutation: { picodollars: dollars('4'), per: million, source: appsync },
    'real-time update': { picodollars: dollars('2'), per: million, source: appsync },
    // WebSocket operations such as client connections count as real-time updates.
    connection: { picodollars: dollars('2'), per: million, source: appsync },
    'connection-minute': { picodollars: dollars('0.08'), per: million, source: appsync },
    'read unit': { picodollars: dollars('0.125'), per: million, source: dynamodb },
    'write unit': { picodollars: dollars('0.625'), per: million, source: dynamodb },
    'function call': { picodollars: dollars('0.2'), per: million, source: lambda },
    'x86 megabyte-millisecond': {
      picodollars: dollars('0.0000166667'),
      per: gigabyteSecond,
      source: lambda,
    },
    'arm megabyte-millisecond': {
      picodollars: dollars('0.0000133334'),
      per: gigabyteSecond,
      source: lambda,
    },
    'byte out': {
      picodollars: dollars('0.09'),
      per: gigabyte,
      source: 'https://aws.amazon.com/ec2/pricing/on-demand/#Data_Transfer',
    },
  },
};
