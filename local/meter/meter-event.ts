import type { CapacityUnits } from '../ports';
import type { Usage } from './usage';

/** Something that AWS bills. */
export type MeterEvent =
  /** A query or mutation that ran; subscriptions are billed by what they deliver. */
  | { readonly kind: 'OPERATION'; readonly operation: 'query' | 'mutation' | 'subscription' }
  /** An event of one payload to so many subscriptions. */
  | { readonly kind: 'DELIVERY'; readonly subscribers: number; readonly payloadBytes: number }
  | { readonly kind: 'TABLE_OPERATION'; readonly capacityUnits: CapacityUnits }
  | {
      readonly kind: 'INVOCATION';
      readonly milliseconds: number;
      readonly memoryMegabytes: number;
      readonly architecture: 'x86_64' | 'arm64';
    }
  /** Sent to a client in answer to a request. */
  | { readonly kind: 'RESPONSE'; readonly bytes: number };

/**
 * What an event adds to the bill.
 * - AppSync: every query or mutation; every message delivered, in units of 5 KB of payload, to every subscription
 *   (https://aws.amazon.com/appsync/pricing/).
 * - Lambda: "duration is rounded up to the nearest 1 ms" (https://aws.amazon.com/lambda/pricing/).
 */
export function usageOf(event: MeterEvent): Partial<Usage> {
  switch (event.kind) {
    case 'OPERATION':
      return event.operation === 'subscription' ? {} : { [event.operation]: 1 };
    case 'DELIVERY':
      return {
        'real-time update': event.subscribers * Math.max(1, Math.ceil(event.payloadBytes / updateBytes)),
        'byte out': event.subscribers * event.payloadBytes,
      };
    case 'TABLE_OPERATION':
      return { 'read unit': event.capacityUnits.read, 'write unit': event.capacityUnits.write };
    case 'INVOCATION':
      return {
        'function call': 1,
        [`${event.architecture === 'arm64' ? 'arm' : 'x86'} megabyte-millisecond`]:
          Math.max(1, Math.ceil(event.milliseconds)) * event.memoryMegabytes,
      };
    case 'RESPONSE':
      return { 'byte out': event.bytes };
  }
}

const updateBytes = 5 * 1024;
