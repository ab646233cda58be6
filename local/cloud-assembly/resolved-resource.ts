import { isRecord } from '../is-record';
import { CloudAssemblyError } from './cloud-assembly-error';
import { evaluationOf } from './evaluate';
import { NO_VALUE, type Evaluation } from './evaluation';
import { conditionHolds } from './intrinsics';
import type { Stack } from './stack';
import type { JsonObject, TemplateResource } from './template';

/** A resource with readers for its properties; each is resolved when it is asked for. */
export class ResolvedResource {
  constructor(
    readonly resource: TemplateResource,
    readonly evaluation: Evaluation,
  ) {}

  get logicalId(): string {
    return this.resource.logicalId;
  }

  /** `Ref` of the resource. */
  get reference(): string {
    return this.evaluation.text({ Ref: this.logicalId });
  }

  attribute(name: string): string {
    return this.evaluation.text({ 'Fn::GetAtt': [this.logicalId, name] });
  }

  /** Undefined if the property is absent or `AWS::NoValue`. */
  value(property: string): unknown {
    const value = this.evaluation.value(this.resource.properties[property]);
    return value === NO_VALUE ? undefined : value;
  }

  text(property: string): string {
    return this.textIn(this.value(property), property);
  }

  optionalText(property: string): string | undefined {
    const value = this.value(property);
    return value === undefined ? undefined : this.textIn(value, property);
  }

  /** The entries, or none if the property is absent. */
  list(property: string): readonly unknown[] {
    const value = this.value(property) ?? [];
    if (!Array.isArray(value)) throw this.unable(property, 'a list is expected');
    return value;
  }

  texts(property: string): readonly string[] {
    return this.list(property).map((entry) => this.textIn(entry, property));
  }

  /** The fields, or none if the property is absent. */
  object(property: string): JsonObject {
    const value = this.value(property) ?? {};
    if (!isRecord(value)) throw this.unable(property, 'an object is expected');
    return value;
  }

  wholeNumber(property: string, least: number, most: number): number {
    const text = this.text(property);
    const number = Number(text);
    if (Number.isInteger(number) && number >= least && number <= most) return number;
    throw this.unable(property, `${text} is not a whole number from ${least} to ${most}`);
  }

  optionalWholeNumber(property: string, least: number, most: number): number | undefined {
    return this.value(property) === undefined ? undefined : this.wholeNumber(property, least, most);
  }

  /** The fields of an object property, with the same readers. */
  nested(property: string): ResolvedResource {
    const type = `${property} of ${this.resource.type}`;
    return new ResolvedResource(
      { ...this.resource, type, properties: this.object(property) },
      this.evaluation,
    );
  }

  textIn(value: unknown, place: string): string {
    if (typeof value === 'string') return value;
    if (typeof value === 'number' || typeof value === 'boolean') return String(value);
    throw this.unable(place, 'text is expected');
  }

  unable(place: string, reason: string): CloudAssemblyError {
    return new CloudAssemblyError(
      `unable to read ${place} of ${this.logicalId} (${this.resource.type}); ${reason}`,
    );
  }
}

/** Every resource of the types in the tree, without those whose condition is false. */
export function findResources(stacks: readonly Stack[], ...types: string[]): ResolvedResource[] {
  return stacks.flatMap((stack) => {
    const evaluation = evaluationOf(stack);
    return [...stack.template.resources.values()]
      .filter(({ type }) => types.includes(type))
      .filter(({ condition }) => condition === null || conditionHolds(condition, evaluation))
      .map((resource) => new ResolvedResource(resource, evaluation));
  });
}

/** @throws CloudAssemblyError unless there is exactly one */
export function findOnlyResource(stacks: readonly Stack[], type: string): ResolvedResource {
  const [only, ...others] = findResources(stacks, type);
  if (only === undefined || others.length > 0)
    throw new CloudAssemblyError(
      `unable to run the cloud assembly; it has ${only === undefined ? 'no' : others.length + 1} ${type} and the local backend runs one`,
    );
  return only;
}
