'use client';

import { useState } from 'react';
import type { ChatError, RoomRules } from '../../chat/model';
import type { RoomModeration } from '../../chat/ports';
import { describeError, useAllStrings } from '../strings';
import { useToasts } from '../toasts';
import { changeOfRules, draftOfRules, isInConflict, type RulesDraft } from './parse-rules-form';

interface RulesEditing {
  readonly draft: RulesDraft;
  readonly isChanged: boolean;
  readonly isBusy: boolean;
  /** What somebody else made of the same rules meanwhile, until it is decided which stay. */
  readonly theirs: RoomRules | null;
  readonly change: (change: Partial<RulesDraft>) => void;
  readonly save: (isOverruling: boolean) => Promise<void>;
  readonly takeTheirs: () => void;
}

/** The rules in the making. The server keeps no versions of them, so they are read again before they are set. */
export function useRulesDraft(moderation: RoomModeration, loaded: RoomRules): RulesEditing {
  const { rules: words, moderation: moderationWords, errors } = useAllStrings();
  const toasts = useToasts();
  const [known, setKnown] = useState(loaded);
  const [draft, setDraft] = useState(() => draftOfRules(loaded));
  const [theirs, setTheirs] = useState<RoomRules | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const wanted = changeOfRules(draft, known);
  const take = (rules: RoomRules) => {
    setKnown(rules);
    setDraft(draftOfRules(rules));
    setTheirs(null);
  };
  const complain = (error: ChatError) => toasts.complain(describeError(errors, error));
  const set = async (change: Partial<RoomRules>, before: RoomRules | null) => {
    const outcome = await moderation.setRules(change);
    if (!outcome.ok) {
      complain(outcome.error);
      return;
    }
    take(outcome.value);
    if (before === null) toasts.say(moderationWords.done.undone);
    else toasts.say(words.saved, () => void set(pick(before, change), null));
  };
  const save = async (isOverruling: boolean) => {
    const now = await moderation.readRules();
    if (!now.ok) complain(now.error);
    else if (!isOverruling && isInConflict(wanted, known, now.value)) setTheirs(now.value);
    else await set(wanted, now.value);
  };
  return {
    draft,
    isChanged: Object.keys(wanted).length > 0,
    isBusy,
    theirs,
    change: (change) => setDraft((current) => ({ ...current, ...change })),
    save: async (isOverruling) => {
      setIsBusy(true);
      await save(isOverruling);
      setIsBusy(false);
    },
    takeTheirs: () => {
      if (theirs !== null) take(theirs);
    },
  };
}

/** Of what is changed, how it was. */
function pick(before: RoomRules, change: Partial<RoomRules>): Partial<RoomRules> {
  return Object.fromEntries(Object.entries(before).filter(([field]) => field in change));
}
