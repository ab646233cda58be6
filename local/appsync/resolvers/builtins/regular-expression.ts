import { MappingFault, reasonOf } from '../mapping-fault';

const compiled = new Map<string, RegExp>();
/** Patterns come from templates, but one may be put together from data: the cache stays small. */
const maxCompiled = 500;

/**
 * A pattern of Java's `Pattern` as far as both languages agree, plus leading flags such as `(?i)`.
 * @throws MappingFault for a pattern that is not valid
 */
export function javaPattern(pattern: string, user: string): RegExp {
  const known = compiled.get(pattern);
  if (known !== undefined) return known;
  const flags = /^\(\?([ims]+)\)/.exec(pattern);
  try {
    const expression = new RegExp(pattern.slice(flags?.[0].length ?? 0), `g${flags?.[1] ?? ''}`);
    if (compiled.size >= maxCompiled) compiled.clear();
    compiled.set(pattern, expression);
    return expression;
  } catch (thrown) {
    throw new MappingFault({
      message: `unable to call ${user}; ${reasonOf(thrown)}`,
      errorType: 'MappingTemplate',
    });
  }
}

/** Whether the pattern matches the whole text, like `Pattern.matches`. */
export function matchesWhole(pattern: string, text: string, user: string): boolean {
  return new RegExp(
    `^(?:${javaPattern(pattern, user).source})$`,
    javaPattern(pattern, user).flags.replace('g', ''),
  ).test(text);
}

/** `replaceAll` with Java's replacement text: `$1` is a group, a backslash takes the next character as it is. */
export function replaceMatches(text: string, pattern: string, replacement: string, user: string): string {
  return text.replace(javaPattern(pattern, user), (...match: unknown[]) =>
    replacement.replace(
      /\\(.)|\$(\d)/g,
      (_whole, escaped: string | undefined, group: string | undefined) =>
        escaped ?? groupText(match[Number(group)]),
    ),
  );
}

function groupText(group: unknown): string {
  return typeof group === 'string' ? group : '';
}
