import { parseSubscriptionFilter } from '../../subscription-filters';
import { MappingFault, reasonOf } from '../mapping-fault';
import { copyJson, isPlainMap } from '../plain-data';
import type { BuiltinsEnvironment } from './current-call';

/** Docs: at most five unique invalidations in one request. */
const maxInvalidations = 5;

/**
 * `extensions.*`; each returns an empty text so that a template that prints it prints nothing.
 * Source: docs.aws.amazon.com/appsync/latest/devguide/extensions-js.html
 */
export function makeExtensions(environment: BuiltinsEnvironment) {
  const effects = () => environment.currentCall().effects;
  return {
    setSubscriptionFilter: (filter: unknown): string => {
      effects().subscriptionFilter = readFilter(filter);
      return '';
    },
    setSubscriptionInvalidationFilter: (filter: unknown): string => {
      effects().invalidationFilter = readFilter(filter);
      return '';
    },
    invalidateSubscriptions: (invalidation: unknown): string => {
      const copy = copyJson(parsed(invalidation));
      if (!isPlainMap(copy) || typeof copy.subscriptionField !== 'string' || !isPlainMap(copy.payload))
        throw fault('unable to invalidate subscriptions; subscriptionField and payload are needed');
      const { invalidations } = effects();
      const text = JSON.stringify({ subscriptionField: copy.subscriptionField, payload: copy.payload });
      if (invalidations.some((known) => JSON.stringify(known) === text)) return '';
      if (invalidations.length >= maxInvalidations)
        throw fault(
          `unable to invalidate subscriptions; at most ${maxInvalidations} invalidations in a request`,
        );
      invalidations.push({ subscriptionField: copy.subscriptionField, payload: copy.payload });
      return '';
    },
    evictFromApiCache: (typeName: string, fieldName: string, keyValues: unknown): string => {
      const copy = copyJson(keyValues);
      effects().cacheEvictions.push({ typeName, fieldName, keyValues: isPlainMap(copy) ? copy : {} });
      return '';
    },
  };
}

function readFilter(filter: unknown) {
  try {
    return parseSubscriptionFilter(parsed(filter));
  } catch (thrown) {
    throw fault(reasonOf(thrown));
  }
}

/** Older templates hand over JSON text. */
function parsed(value: unknown): unknown {
  return typeof value === 'string' ? JSON.parse(value) : value;
}

function fault(message: string): MappingFault {
  return new MappingFault({ message, errorType: 'BadRequest' });
}
