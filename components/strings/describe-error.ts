import type { ChatError } from '../../chat/model';
import type { Strings } from './strings';

/** What happened, and what to do. */
export function describeError(errors: Strings['errors'], { code }: Pick<ChatError, 'code'>): string {
  const { title, advice } = errors[code];
  return `${title} ${advice}`;
}
