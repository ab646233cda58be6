/** An attribute as DynamoDB's API has it: of a stream, or of a read. */
export interface Attribute {
  readonly S?: string | undefined;
  readonly N?: string | undefined;
  readonly BOOL?: boolean | undefined;
  readonly L?: readonly Attribute[] | undefined;
}

/** A row with the attributes that are read here. */
export type Image = Readonly<Record<string, Attribute>>;

/** Null if there is no such attribute, or it is no text. */
export const textOf = (image: Image, name: string): string | null => image[name]?.S ?? null;

/** Null if there is no such attribute, or it is no number. */
export function numberOf(image: Image, name: string): number | null {
  const text = image[name]?.N;
  return text === undefined ? null : Number(text);
}

export const isTrue = (image: Image, name: string): boolean => image[name]?.BOOL === true;
