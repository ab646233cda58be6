'use client';

import { useState } from 'react';
import { maximumBlockedWords } from '../../chat/limits';
import type { RoomRules } from '../../chat/model';
import type { RoomModeration } from '../../chat/ports';
import { ConflictNote } from '../edits';
import { useAllStrings, type Strings } from '../strings';
import { Button, Choice, Field, Switch } from '../ui';
import styles from './moderator-panel.module.css';
import { findRulesProblems, parseWords, type RulesProblems } from './parse-rules-form';
import { useRulesDraft } from './use-rules-draft';

interface RulesFormProps {
  readonly moderation: RoomModeration;
  readonly loaded: RoomRules;
}

/** Unlike the switches of the room nothing takes effect before it is saved: half a list of words would. */
export function RulesForm({ moderation, loaded }: RulesFormProps) {
  const strings = useAllStrings();
  const words = strings.rules;
  const { draft, change, save, isChanged, isBusy, isContested, takeTheirs, discard } = useRulesDraft(
    moderation,
    loaded,
  );
  const [isTried, setIsTried] = useState(false);
  const found = findRulesProblems(draft);
  const isGood = found.words === null && !found.threshold;
  const problems: RulesProblems = isTried ? found : { words: null, threshold: false };
  const submit = (isOverruling: boolean) => {
    setIsTried(true);
    if (isGood && isChanged && !isBusy && (isOverruling || !isContested)) void save(isOverruling);
  };
  const count = new Intl.NumberFormat(strings.locale);
  return (
    <form
      className={styles.controls}
      aria-label={words.tab}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit(false);
      }}
    >
      <div className={styles.rule}>
        <Field label={words.words} hint={words.wordsHint} problem={wordsProblem(problems, strings)}>
          {(parts) => (
            <textarea
              {...parts}
              dir="auto"
              rows={6}
              value={draft.words}
              onChange={(event) => change({ words: event.target.value })}
            />
          )}
        </Field>
        <p className={styles.state}>
          {count.format(parseWords(draft.words).length)} / {count.format(maximumBlockedWords)}
        </p>
      </div>
      <Choice
        label={words.onBlocked}
        options={(['REFUSE', 'HOLD'] as const).map((value) => ({ value, label: words.answers[value] }))}
        value={draft.onBlockedWord}
        onChoose={(onBlockedWord) => change({ onBlockedWord })}
      />
      <Switch
        label={words.holdsAll}
        hint={words.holdsAllHint}
        isOn={draft.holdsAll}
        onChange={(holdsAll) => change({ holdsAll })}
      />
      <Field
        label={words.threshold}
        hint={words.thresholdHint}
        problem={problems.threshold ? words.problems.threshold : null}
      >
        {(parts) => (
          <input
            {...parts}
            inputMode="numeric"
            value={draft.threshold}
            onChange={(event) => change({ threshold: event.target.value })}
          />
        )}
      </Field>
      {isContested && (
        <ConflictNote
          said={strings.moderation.meanwhile.rules}
          onTakeTheirs={takeTheirs}
          onSaveMine={() => submit(true)}
        />
      )}
      <div className={styles.buttons}>
        {/* Not disabled when there is nothing to save: it may have the focus. */}
        <Button type="submit" look="primary" data-heir aria-disabled={!isChanged || isBusy || isContested}>
          {words.save}
        </Button>
        {isChanged && !isContested && (
          <Button onClick={discard}>{strings.moderation.meanwhile.discard}</Button>
        )}
      </div>
    </form>
  );
}

function wordsProblem({ words }: RulesProblems, { rules }: Strings): string | null {
  if (words === null) return null;
  return words.kind === 'too-many' ? rules.problems.tooMany : rules.problems.tooLong(words.word);
}
