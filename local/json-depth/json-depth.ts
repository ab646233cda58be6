/**
 * Levels of lists and objects that a request's JSON may have. What comes deeper is refused before anything
 * recursive runs over it. DynamoDB takes 32 levels of a document, which are some 70 of its JSON
 * (docs.aws.amazon.com/amazondynamodb/latest/developerguide/Constraints.html).
 */
export const maximumJsonDepth = 128;

/** Whether a text, if it is JSON, has more levels than that; one pass, without recursion. */
export function isTooDeep(text: string): boolean {
  let depth = 0;
  let isInText = false;
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index];
    if (isInText) {
      if (character === '\\') index += 1;
      else if (character === '"') isInText = false;
    } else if (character === '"') isInText = true;
    else if (character === '{' || character === '[') {
      depth += 1;
      if (depth > maximumJsonDepth) return true;
    } else if (character === '}' || character === ']') depth -= 1;
  }
  return false;
}
