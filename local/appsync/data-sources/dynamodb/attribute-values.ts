import { isRecord } from '../../../is-record';
import { readFields, RequestFault } from '../request-fields';
import type { Fields } from '../request-fields';

/** Attribute names to AttributeValues in the form of DynamoDB's low-level API. */
export type Item = Readonly<Record<string, unknown>>;

/**
 * A map of typed values as mappings write it, in the form of DynamoDB's API: mappings may write numbers
 * as JSON numbers and NULL as null.
 */
export function toItem(value: unknown, path: string): Item {
  return mapEntries(readFields(value, path), (inner, name) => toAttributeValue(inner, `${path}.${name}`));
}

function toAttributeValue(value: unknown, path: string): unknown {
  const typed = readFields(value, path);
  const [entry, ...more] = Object.entries(typed);
  if (!entry || more.length > 0)
    throw new RequestFault(`unable to read typed value '${path}'; it must have exactly one type`);
  const [type, content] = entry;
  switch (type) {
    case 'N':
      return { N: toNumberText(content) };
    case 'NS':
      return { NS: Array.isArray(content) ? content.map(toNumberText) : content };
    case 'NULL':
      return { NULL: true };
    case 'L':
      return {
        L: Array.isArray(content)
          ? content.map((inner, index) => toAttributeValue(inner, `${path}[${index}]`))
          : content,
      };
    case 'M':
      return { M: toItem(content, path) };
    case 'S':
    case 'SS':
    case 'B':
    case 'BS':
    case 'BOOL':
      return typed;
    default:
      throw new RequestFault(`unable to read typed value '${path}'; there is no type ${type}`);
  }
}

function toNumberText(content: unknown): unknown {
  return typeof content === 'number' ? String(content) : content;
}

/** An item as `ctx.result` has it: sets are lists, binary stays base64. */
export function fromItem(item: Item): Record<string, unknown> {
  return mapEntries(item, fromAttributeValue);
}

export function fromOptionalItem(item: unknown): Record<string, unknown> | null {
  return isRecord(item) ? fromItem(item) : null;
}

function fromAttributeValue(value: unknown): unknown {
  const [type, content] = Object.entries(value as Fields)[0] ?? ['', null];
  switch (type) {
    case 'N':
      return Number(content);
    case 'NS':
      return (content as unknown[]).map(Number);
    case 'NULL':
      return null;
    case 'L':
      return (content as unknown[]).map(fromAttributeValue);
    case 'M':
      return fromItem(content as Item);
    default:
      return content;
  }
}

/** The same text for the same item, whatever the order of attributes and of the members of sets. */
export function canonicalText(item: Item, ignored: readonly string[] = []): string {
  const names = Object.keys(item).filter((name) => !ignored.includes(name));
  return JSON.stringify(names.sort().map((name) => [name, canonicalValue(item[name])]));
}

function canonicalValue(value: unknown): unknown {
  const [type, content] = Object.entries(value as Fields)[0] ?? ['', null];
  switch (type) {
    case 'N':
      return [type, Number(content)];
    case 'NS':
      return [type, (content as unknown[]).map(Number).sort()];
    case 'SS':
    case 'BS':
      return [type, [...(content as string[])].sort()];
    case 'L':
      return [type, (content as unknown[]).map(canonicalValue)];
    case 'M':
      return [type, canonicalText(content as Item)];
    default:
      return [type, content];
  }
}

function mapEntries(
  from: Fields,
  convert: (value: unknown, name: string) => unknown,
): Record<string, unknown> {
  return Object.fromEntries(Object.entries(from).map(([name, value]) => [name, convert(value, name)]));
}
