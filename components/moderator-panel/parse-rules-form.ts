import { maximumBlockedWordLength, maximumBlockedWords, maximumReportThreshold } from '../../chat/limits';
import type { BlockedWordAnswer, RoomRules } from '../../chat/model';

/** The rules as they stand in the form. */
export interface RulesDraft {
  readonly words: string;
  readonly onBlockedWord: BlockedWordAnswer;
  readonly holdsAll: boolean;
  readonly threshold: string;
}

export interface RulesProblems {
  readonly words: { readonly kind: 'too-many' } | { readonly kind: 'too-long'; readonly word: string } | null;
  readonly threshold: boolean;
}

export function draftOfRules(rules: RoomRules): RulesDraft {
  return {
    words: rules.blockedWords.join('\n'),
    onBlockedWord: rules.onBlockedWord,
    holdsAll: rules.holdsAll,
    threshold: rules.holdAfterReports === null ? '' : String(rules.holdAfterReports),
  };
}

/** Words as the server keeps them, each once: lines, or what was pasted with commas between. */
export function parseWords(text: string): readonly string[] {
  const words = text
    .split(/[\n,;\t、،]/u)
    .map((word) => word.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim());
  return [...new Set(words.filter((word) => word !== ''))];
}

export function findRulesProblems({ words, threshold }: RulesDraft): RulesProblems {
  const parsed = parseWords(words);
  const tooLong = parsed.find((word) => word.length > maximumBlockedWordLength);
  const count = threshold.trim();
  const isThreshold = /^[1-9]\d*$/.test(count) && Number(count) <= maximumReportThreshold;
  return {
    words:
      parsed.length > maximumBlockedWords
        ? { kind: 'too-many' }
        : tooLong === undefined
          ? null
          : { kind: 'too-long', word: tooLong },
    threshold: count !== '' && !isThreshold,
  };
}

/** What a draft changes of the rules; what it leaves alone is not sent, so that nobody else's change is undone. */
export function changeOfRules(draft: RulesDraft, rules: RoomRules): Partial<RoomRules> {
  const blockedWords = parseWords(draft.words);
  const holdAfterReports = draft.threshold.trim() === '' ? null : Number(draft.threshold);
  return {
    ...(sameWords(blockedWords, rules.blockedWords) ? {} : { blockedWords }),
    ...(draft.onBlockedWord === rules.onBlockedWord ? {} : { onBlockedWord: draft.onBlockedWord }),
    ...(draft.holdsAll === rules.holdsAll ? {} : { holdsAll: draft.holdsAll }),
    ...(holdAfterReports === rules.holdAfterReports ? {} : { holdAfterReports }),
  };
}

/** Words are alike in whatever order and however they are written; the rest is if it is equal. */
export const isAlikeInRules = (
  field: keyof RulesDraft,
  some: Partial<RulesDraft>,
  others: Partial<RulesDraft>,
): boolean =>
  field === 'words'
    ? sameWords(parseWords(some.words ?? ''), parseWords(others.words ?? ''))
    : some[field] === others[field];

function sameWords(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((word) => others.includes(word));
}
