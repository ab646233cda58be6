import { mathBuiltins, stringBuiltins } from './calculate';
import { fromS3ObjectJson, typedValueBuiltins } from './convert-dynamodb-values';
import type { BuiltinsEnvironment } from './current-call';
import { encodingBuiltins } from './encode-text';
import { makeExtensions } from './extensions';
import { makeIdentifierBuiltins } from './make-identifiers';
import { makeErrorBuiltins } from './raise-errors';
import { makeTimeBuiltins } from './tell-time';
import { transformBuiltins } from './transform-filters';
import { unsupportedMembers } from './unsupported';

/** A tree of functions by name; built once for a mapping. */
export interface BuiltinTree {
  readonly [name: string]: BuiltinTree | BuiltinFunction;
}
export type BuiltinFunction = (...values: never[]) => unknown;

/**
 * `util` as JavaScript resolvers see it.
 * Source: docs.aws.amazon.com/appsync/latest/devguide/resolver-util-reference-js.html
 */
export function makeJavaScriptUtil(environment: BuiltinsEnvironment): BuiltinTree {
  return {
    ...makeErrorBuiltins(environment),
    ...makeIdentifierBuiltins(environment.now),
    ...encodingBuiltins,
    time: makeTimeBuiltins(environment.now),
    dynamodb: { ...typedValueBuiltins, fromS3ObjectJson },
    transform: transformBuiltins,
    math: mathBuiltins,
    str: stringBuiltins,
    http: unsupportedMembers('util.http', ['addResponseHeader', 'addResponseHeaders', 'copyHeaders']),
    xml: unsupportedMembers('util.xml', ['toMap', 'toJsonString']),
    rds: unsupportedMembers('util.rds', ['toJsonObject', 'toJsonString']),
  };
}

export function makeJavaScriptExtensions(environment: BuiltinsEnvironment): BuiltinTree {
  return makeExtensions(environment);
}
