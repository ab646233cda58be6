import { parse, type AnyNode, type Program } from 'acorn';
import { reasonOf } from '../mapping-fault';

/** @throws Error that names the function, for what is not JavaScript */
export function parseModule(name: string, code: string): Program {
  try {
    return parse(code, { ecmaVersion: 'latest', sourceType: 'module', locations: true });
  } catch (thrown) {
    throw new Error(`unable to load ${name}; ${reasonOf(thrown)}`, { cause: thrown });
  }
}

export const childrenOf = (node: AnyNode): readonly AnyNode[] => Object.values(node).flat().filter(isNode);

/** Of a node's properties, those that are nodes have a type. */
function isNode(value: unknown): value is AnyNode {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}
