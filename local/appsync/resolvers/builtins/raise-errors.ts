import type { MappingError } from '../mapping';
import { MappingFault } from '../mapping-fault';
import { copyJson, getOwn } from '../plain-data';
import type { BuiltinsEnvironment } from './current-call';
import { javaText } from './java-text';

/**
 * `util.error`, `util.appendError`, `util.unauthorized`, `util.authType`.
 * Source: docs.aws.amazon.com/appsync/latest/devguide/built-in-util-js.html
 */
export function makeErrorBuiltins(environment: BuiltinsEnvironment) {
  return {
    error: (message: unknown, errorType?: unknown, data?: unknown, errorInfo?: unknown): never => {
      throw new MappingFault(mappingError(message, errorType, data, errorInfo));
    },
    appendError: (message: unknown, errorType?: unknown, data?: unknown, errorInfo?: unknown): string => {
      environment
        .currentCall()
        .effects.appendedErrors.push(mappingError(message, errorType, data, errorInfo));
      return '';
    },
    unauthorized: (): never => {
      const { fieldName, parentTypeName } = environment.currentCall().context.info;
      throw new MappingFault({
        message: `Not Authorized to access ${fieldName} on type ${parentTypeName}`,
        errorType: 'Unauthorized',
      });
    },
    authType: (): string => authType(environment.currentCall().context.identity),
  };
}

function mappingError(message: unknown, errorType: unknown, data: unknown, errorInfo: unknown): MappingError {
  return {
    message: javaText(message),
    errorType: errorType === undefined || errorType === null ? null : javaText(errorType),
    data: copyJson(data),
    errorInfo: copyJson(errorInfo),
  };
}

/** AppSync tells the modes apart by name; each has an identity of its own form. */
function authType(identity: object | null): string {
  if (identity === null) return 'API Key Authorization';
  if (getOwn(identity, 'claims') === undefined) return 'IAM Authorization';
  return getOwn(identity, 'username') === undefined
    ? 'Open ID Connect Authorization'
    : 'User Pool Authorization';
}
