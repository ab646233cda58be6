import path from 'node:path';
import { isRecord } from '../is-record';
import { openAssemblyDirectory, readAssemblyFile, type AssemblyDirectory } from './assembly-directory';
import { parseTemplate, type Template } from './template';

/** Resources of one template of which each depends on the next and the last on the first. */
export interface TemplateCycle {
  /** The template's file name. */
  readonly template: string;
  readonly logicalIds: readonly string[];
}

/**
 * Finds circular templates, which synthesise without complaint and which CloudFormation refuses at deploy.
 * @returns one cycle for each group of resources that depend on each other; empty if it can be deployed
 * @throws CloudAssemblyError if the assembly cannot be read
 */
export function findTemplateCycles(directory: string): TemplateCycle[] {
  return templateFiles(openAssemblyDirectory(directory)).flatMap((file) => {
    const template = path.basename(file);
    const graph = dependencyGraph(parseTemplate(readAssemblyFile(file), template));
    return findCycles(graph).map((logicalIds) => ({ template, logicalIds }));
  });
}

/** Nested templates are assets; CDK names them by this ending. */
const templateFiles = ({ assets, rootTemplateFile }: AssemblyDirectory): string[] => [
  ...new Set([
    rootTemplateFile,
    ...[...assets.values()].map((asset) => asset.path).filter((file) => file.endsWith('.template.json')),
  ]),
];

type Graph = ReadonlyMap<string, readonly string[]>;

function dependencyGraph({ resources }: Template): Graph {
  return new Map(
    [...resources.values()].map((resource) => {
      const mentioned = new Set([...resource.dependsOn, ...references(resource.properties)]);
      return [resource.logicalId, [...mentioned].filter((id) => resources.has(id))];
    }),
  );
}

/** Logical ids in `Ref`, `Fn::GetAtt` and `Fn::Sub`, at any depth. */
function references(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(references);
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([key, argument]) => {
    switch (key) {
      case 'Ref':
        return typeof argument === 'string' ? [argument] : [];
      case 'Fn::GetAtt':
        return firstPart(argument);
      case 'Fn::Sub':
        return [...substituted(argument), ...references(argument)];
      default:
        return references(argument);
    }
  });
}

function firstPart(argument: unknown): string[] {
  const name: unknown = Array.isArray(argument) ? argument[0] : argument;
  return typeof name === 'string' ? [name.split('.')[0] ?? name] : [];
}

function substituted(argument: unknown): string[] {
  const template: unknown = Array.isArray(argument) ? argument[0] : argument;
  if (typeof template !== 'string') return [];
  return [...template.matchAll(/\$\{([^!.}]+)[^}]*\}/g)].map(([, name = '']) => name.trim());
}

/** Depth first; an edge back to a resource that is still open closes a cycle. */
function findCycles(graph: Graph): string[][] {
  const cycles: string[][] = [];
  const done = new Set<string>();
  const open: string[] = [];
  const visit = (id: string): void => {
    const start = open.indexOf(id);
    if (start >= 0) cycles.push(open.slice(start));
    if (start >= 0 || done.has(id)) return;
    open.push(id);
    graph.get(id)?.forEach(visit);
    open.pop();
    done.add(id);
  };
  [...graph.keys()].forEach(visit);
  return cycles;
}
