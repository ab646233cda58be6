import { MappingFault } from './mapping-fault';

/** Docs (Service Quotas of AWS AppSync): evaluated resolver template size. */
const MAX_BYTES = 5 * 1024 * 1024;

/**
 * Refuses what a mapping produced if it is too large; words and type are AppSync's own.
 * Source: github.com/awslabs/aws-mobile-appsync-sdk-js/issues/124
 * @throws MappingFault
 */
export function checkEvaluatedSize(json: string): void {
  // A character has at most three bytes in UTF-8.
  if (json.length * 3 <= MAX_BYTES || Buffer.byteLength(json) <= MAX_BYTES) return;
  throw new MappingFault({ message: 'Transformation too large', errorType: 'MappingTemplate' });
}
