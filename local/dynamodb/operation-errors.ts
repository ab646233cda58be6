import { DynamoDbError } from '../ports';
import { ActionFailure } from './operation-scope';

interface RefusalBody {
  readonly __type: string;
  readonly message?: string;
  readonly Message?: string;
}

/** What dynalite refused as the error that DynamoDB answers; anything else is a bug and stays itself. */
export function toDynamoDbError(error: unknown): unknown {
  if (error instanceof ActionFailure) return refusal(error.cause, error.existing) ?? error.cause;
  return refusal(error) ?? error;
}

function refusal(error: unknown, existing?: Readonly<Record<string, unknown>>): DynamoDbError | null {
  if (!(error instanceof Error) || !('body' in error)) return null;
  const body = error.body as RefusalBody;
  const code = body.__type.slice(body.__type.indexOf('#') + 1);
  return new DynamoDbError(code, body.message ?? body.Message ?? '', existing);
}
