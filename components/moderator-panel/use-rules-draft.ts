'use client';

import { useState } from 'react';
import type { ChatError, RoomRules } from '../../chat/model';
import type { RoomModeration } from '../../chat/ports';
import {
  addEdit,
  applyEdits,
  changedFields,
  contestedFields,
  fieldsOf,
  noEdits,
  pick,
  without,
} from '../edits';
import { describeError, useAllStrings } from '../strings';
import { useToasts } from '../toasts';
import { useRulesEdits } from './panel-drafts';
import { changeOfRules, draftOfRules, isAlikeInRules, type RulesDraft } from './parse-rules-form';

interface RulesEditing {
  readonly draft: RulesDraft;
  readonly isChanged: boolean;
  readonly isBusy: boolean;
  /** Somebody else has changed the same meanwhile; nothing is saved until it is decided which stay. */
  readonly isContested: boolean;
  readonly change: (change: Partial<RulesDraft>) => void;
  readonly save: (isOverruling: boolean) => Promise<void>;
  readonly takeTheirs: () => void;
  readonly discard: () => void;
}

/** The rules in the making. Nobody is told of them, so they are read again before they are set. */
export function useRulesDraft(moderation: RoomModeration, loaded: RoomRules): RulesEditing {
  const { rules: words, moderation: moderationWords, errors } = useAllStrings();
  const toasts = useToasts();
  const [known, setKnown] = useState(loaded);
  const [edits, setEdits] = useRulesEdits(moderation);
  const [isBusy, setIsBusy] = useState(false);
  const now = draftOfRules(known);
  const contested = contestedFields(edits, now, isAlikeInRules);
  const complain = (error: ChatError) => toasts.complain(describeError(errors, error));
  const set = async (change: Partial<RoomRules>, before: RoomRules | null) => {
    const outcome = await moderation.setRules(change);
    if (!outcome.ok) {
      complain(outcome.error);
      return;
    }
    setKnown(outcome.value);
    setEdits(noEdits);
    const subject = 'rules';
    if (before === null) toasts.say(moderationWords.done.undone, { subject });
    else toasts.say(words.saved, { subject, undo: () => void set(pick(before, fieldsOf(change)), null) });
  };
  const save = async (isOverruling: boolean) => {
    const read = await moderation.readRules();
    if (!read.ok) {
      complain(read.error);
      return;
    }
    setKnown(read.value);
    const latest = draftOfRules(read.value);
    if (isOverruling || contestedFields(edits, latest, isAlikeInRules).length === 0)
      await set(changeOfRules(applyEdits(edits, latest), read.value), read.value);
  };
  return {
    draft: applyEdits(edits, now),
    isChanged: changedFields(edits, now, isAlikeInRules).length > 0,
    isBusy,
    isContested: contested.length > 0,
    change: (change) => setEdits(addEdit(edits, now, change)),
    save: async (isOverruling) => {
      setIsBusy(true);
      await save(isOverruling);
      setIsBusy(false);
    },
    takeTheirs: () => setEdits(without(edits, contested)),
    discard: () => setEdits(noEdits),
  };
}
