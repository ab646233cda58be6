/** A narrow phone shows some sixteen wide characters in a line. */
const unitsInLine = 16;

/**
 * Whether a text may need more lines than are shown at once, at a glance: only such a text is measured, and of a flood
 * hardly any is.
 */
export function mayBeLong(content: string): boolean {
  const longest = shownLines * unitsInLine;
  if (content.length > longest) return true;
  return content.length > shownLines && content.length + content.split('\n').length * unitsInLine > longest;
}

/** As in `post-text.module.css`. */
const shownLines = 12;
