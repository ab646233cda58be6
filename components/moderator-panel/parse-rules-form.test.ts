import { describe, expect, it } from 'vitest';
import type { RoomRules } from '../../chat/model';
import { addEdit, contestedFields, noEdits } from '../edits';
import {
  changeOfRules,
  draftOfRules,
  findRulesProblems,
  isAlikeInRules,
  parseWords,
  type RulesDraft,
} from './parse-rules-form';

const rules: RoomRules = {
  blockedWords: ['casino', 'free money'],
  onBlockedWord: 'REFUSE',
  holdsAll: false,
  holdAfterReports: 3,
};
const draft = draftOfRules(rules);

describe('[MTL50] the form of the rules', () => {
  it('takes words by line or with commas between, each once and as the server keeps them', () => {
    expect(parseWords('Casino\n\n  Free   MONEY ,casino;ＳＰＡＭ\t、خصم،')).toEqual([
      'casino',
      'free money',
      'spam',
      'خصم',
    ]);
  });

  it('says what the server would not take', () => {
    expect(findRulesProblems(draft)).toEqual({ words: null, threshold: false });
    const many = Array.from({ length: 101 }, (_, index) => `word ${index}`).join('\n');
    expect(findRulesProblems({ ...draft, words: many }).words).toEqual({ kind: 'too-many' });
    const word = 'x'.repeat(41);
    expect(findRulesProblems({ ...draft, words: `ok\n${word}` }).words).toEqual({ kind: 'too-long', word });
    for (const threshold of ['0', '101', '-1', '1.5', 'three'])
      expect(findRulesProblems({ ...draft, threshold }).threshold).toBe(true);
    for (const threshold of ['', ' 100 ', '1'])
      expect(findRulesProblems({ ...draft, threshold }).threshold).toBe(false);
  });

  it('sends what it changes, and nothing else', () => {
    expect(changeOfRules(draft, rules)).toEqual({});
    expect(changeOfRules({ ...draft, words: 'free money\nCASINO' }, rules)).toEqual({});
    expect(changeOfRules({ ...draft, words: '', threshold: '', holdsAll: true }, rules)).toEqual({
      blockedWords: [],
      holdAfterReports: null,
      holdsAll: true,
    });
  });

  it('[MTL51] is in conflict only with what somebody else changed of the same', () => {
    const now = draftOfRules({ ...rules, holdsAll: true, blockedWords: ['casino'] });
    const contested = (change: Partial<RulesDraft>) =>
      contestedFields(addEdit<RulesDraft>(noEdits, draft, change), now, isAlikeInRules);
    expect(contested({ threshold: '5', onBlockedWord: 'HOLD' })).toEqual([]);
    expect(contested({ words: 'a' })).toEqual(['words']);
    expect(contested({ words: 'Casino,' })).toEqual([]);
  });
});
