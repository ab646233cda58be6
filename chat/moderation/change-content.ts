import { parseContent } from '../content';
import type { Outcome, PostChange } from '../model';

/** Makes a change ready to be asked for: an edit's words are checked like new ones. */
export function changeContent(change: PostChange): Outcome<PostChange> {
  if (change.kind === 'remove') return { ok: true, value: change };
  const content = parseContent(change.content);
  return content.ok ? { ok: true, value: { kind: 'edit', content: content.value } } : content;
}
