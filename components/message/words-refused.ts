import type { ChatErrorCode } from '../../chat/model';

const aboutWords: ReadonlySet<ChatErrorCode> = new Set(['BLOCKED_WORD', 'BAD_CONTENT', 'TOO_LONG', 'EMPTY']);

/** Whether a post was refused for its words: as it is it would be refused again, and written differently it would not. */
export const areWordsRefused = (code: ChatErrorCode): boolean => aboutWords.has(code);
