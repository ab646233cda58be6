import { isRecord } from '../is-record';
import { CloudAssemblyError } from './cloud-assembly-error';

/** A CloudFormation template as synthesised, its values unresolved. */
export interface Template {
  readonly parameters: ReadonlyMap<string, TemplateParameter>;
  readonly conditions: ReadonlyMap<string, unknown>;
  readonly mappings: ReadonlyMap<string, unknown>;
  readonly resources: ReadonlyMap<string, TemplateResource>;
  readonly outputs: ReadonlyMap<string, unknown>;
}

export interface TemplateParameter {
  readonly type: string;
  readonly defaultValue: unknown;
}

export interface TemplateResource {
  readonly logicalId: string;
  readonly type: string;
  readonly properties: JsonObject;
  readonly condition: string | null;
  readonly dependsOn: readonly string[];
}

export type JsonObject = Readonly<Record<string, unknown>>;

/**
 * @param name how errors call the template
 * @throws CloudAssemblyError if it is not a template
 */
export function parseTemplate(text: string, name: string): Template {
  const document = parseJsonObject(text, name);
  return {
    parameters: section(document, 'Parameters', name, (parameter) => ({
      type: String(objectOf(parameter)['Type']),
      defaultValue: objectOf(parameter)['Default'],
    })),
    conditions: section(document, 'Conditions', name, (condition) => condition),
    mappings: section(document, 'Mappings', name, (mapping) => mapping),
    resources: section(document, 'Resources', name, (resource, logicalId) =>
      parseResource(resource, logicalId, name),
    ),
    outputs: section(document, 'Outputs', name, (output) => objectOf(output)['Value']),
  };
}

/** @throws CloudAssemblyError if the text is not a JSON object */
export function parseJsonObject(text: string, name: string): JsonObject {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch (error) {
    throw new CloudAssemblyError(`unable to read ${name}; it is not JSON`, { cause: error });
  }
  if (!isRecord(document)) throw new CloudAssemblyError(`unable to read ${name}; it is not a JSON object`);
  return document;
}

function section<T>(
  document: JsonObject,
  key: string,
  name: string,
  parse: (value: unknown, key: string) => T,
): ReadonlyMap<string, T> {
  const entries = document[key] ?? {};
  if (!isRecord(entries)) throw new CloudAssemblyError(`unable to read ${name}; ${key} is not an object`);
  return new Map(Object.entries(entries).map(([id, value]) => [id, parse(value, id)]));
}

function parseResource(resource: unknown, logicalId: string, name: string): TemplateResource {
  const {
    Type: type,
    Properties: properties,
    Condition: condition,
    DependsOn: dependsOn,
  } = objectOf(resource);
  if (typeof type !== 'string')
    throw new CloudAssemblyError(`unable to read ${name}; resource ${logicalId} has no type`);
  return {
    logicalId,
    type,
    properties: objectOf(properties),
    condition: typeof condition === 'string' ? condition : null,
    dependsOn: (Array.isArray(dependsOn) ? dependsOn : [dependsOn]).filter((id) => typeof id === 'string'),
  };
}

const objectOf = (value: unknown): JsonObject => (isRecord(value) ? value : {});
