import { createHash } from 'node:crypto';
import type { AssemblyDirectory } from './assembly-directory';
import type { Template } from './template';

/** What every stack of one assembly shares. */
export interface Deployment {
  readonly directory: AssemblyDirectory;
  readonly region: string;
  readonly accountId: string;
  readonly graphqlUrl: string;
  /** Parameters and outputs being resolved just now, to find rings of them. */
  readonly resolving: Set<string>;
}

/** A template in its place in the tree of nested stacks. */
export interface Stack {
  readonly deployment: Deployment;
  /** Logical ids from the root, joined by `/`; empty at the root. */
  readonly path: string;
  readonly template: Template;
  /** A nested stack's parameters are expressions of its parent, so they wait until somebody asks. */
  readonly parameters: ReadonlyMap<string, () => unknown>;
  /** Nested stacks by their logical id. */
  readonly children: ReadonlyMap<string, Stack>;
}

/**
 * What AWS would choose at random, chosen by the place in the app, so that ids, and with them sessions and
 * stored rows, outlive a restart and a new synthesis.
 * @returns `length` letters a-z and digits
 */
export function stableId(stack: Stack, logicalId: string, length: number): string {
  return BigInt(`0x${digestOf(stack, logicalId)}`)
    .toString(36)
    .padStart(50, '0')
    .slice(-length);
}

/** As `stableId`, where AWS gives a UUID. */
export const stableUuid = (stack: Stack, logicalId: string): string =>
  digestOf(stack, logicalId).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5');

function digestOf(stack: Stack, logicalId: string): string {
  const place = `${stack.deployment.directory.stackName}/${stack.path}/${logicalId}`;
  return createHash('sha256').update(place).digest('hex');
}
