import { MappingFault } from '../mapping-fault';
import { templateStringBuiltins } from './calculate';
import { typedValueBuiltins } from './convert-dynamodb-values';
import { listBuiltins, mapBuiltins } from './copy-collections';
import type { BuiltinsEnvironment } from './current-call';
import { javaText } from './java-text';
import { makeJavaScriptUtil, type BuiltinTree } from './javascript-builtins';
import { valueTestBuiltins } from './test-values';

/**
 * `$util` as templates see it: what JavaScript has, and what it has operators for.
 * Source: docs.aws.amazon.com/appsync/latest/devguide/resolver-util-reference.html
 */
export function makeTemplateUtil(environment: BuiltinsEnvironment): BuiltinTree {
  const shared = makeJavaScriptUtil(environment);
  return {
    ...shared,
    ...valueTestBuiltins,
    qr: () => '',
    quiet: () => '',
    toJson: (value: unknown): string => JSON.stringify(value ?? null),
    parseJson,
    dynamodb: { ...(shared.dynamodb as BuiltinTree), ...jsonVariants() },
    str: templateStringBuiltins,
    list: listBuiltins,
    map: mapBuiltins,
  };
}

/** Each `toX` has a `toXJson` that gives the same as JSON text. */
function jsonVariants(): BuiltinTree {
  return Object.fromEntries(
    Object.entries(typedValueBuiltins).map(([name, convert]) => [
      `${name}Json`,
      (...values: unknown[]): string =>
        JSON.stringify((convert as (...all: unknown[]) => unknown)(...values)),
    ]),
  );
}

function parseJson(text: unknown): unknown {
  if (text === null || text === undefined) return null;
  try {
    return JSON.parse(javaText(text));
  } catch (thrown) {
    // The reason itself quotes the text, and the text may hold anything: it stays out.
    const kind = thrown instanceof Error ? thrown.name : 'unknown';
    throw new MappingFault({
      message: `unable to call $util.parseJson; the text is not JSON (${kind})`,
      errorType: 'MappingTemplate',
    });
  }
}
