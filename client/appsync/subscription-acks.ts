import { Hub } from 'aws-amplify/utils';
import type { Cancel } from '../../chat/ports';
import { asRow, readText, type Row } from './read-row';

const subscriptionField = /\b(on(?:Create|Update|Delete|Reviewed|Standing|Tick)[A-Za-z]*)\b/;

/** A subscription that the server confirmed, e.g. `onCreateMessage` with what its filter asks for. */
export interface Ack {
  readonly field: string;
  readonly filter: Row;
  /** The operation's own arguments beside the filter. */
  readonly arguments: Row;
}

/** The client tells of confirmations only here, for all subscriptions alike. */
export function listenForAcks(isAwaited: (ack: Ack) => boolean, acked: () => void): Cancel {
  return Hub.listen('api', ({ payload }) => {
    const ack = payload.event === 'Subscription ack' ? parseAck(payload.data) : null;
    if (ack !== null && isAwaited(ack)) acked();
  });
}

function parseAck(data: unknown): Ack | null {
  const row = asRow(data);
  const field = row && subscriptionField.exec(readText(row, 'query') ?? '')?.[1];
  if (!field) return null;
  const variables = asRow(row['variables']) ?? {};
  return { field, filter: asRow(variables['filter']) ?? {}, arguments: variables };
}

/** The value that a filter asks to be equal to. */
export function equalityIn(filter: Row, name: string): unknown {
  return asRow(filter[name])?.['eq'];
}
