'use client';

import { useEffect, useId, useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react';
import { useMentionFinder } from '../mentions';
import { useStrings } from '../strings';
import { classNames } from '../ui';
import type { Token } from './find-token';
import { useToken } from './use-token';
import styles from './mention-picker.module.css';

interface MentionPickerProps {
  readonly field: RefObject<HTMLTextAreaElement | null>;
  /** What is in the field. */
  readonly text: string;
  readonly isComposing: () => boolean;
}

/** What the writer did in the list, for one state of the name in the making. */
interface Choice {
  readonly token: Token | null;
  readonly active: number;
}

/**
 * Suggests whom an @ may mean. The focus stays in the text field, which takes the keys and names the active option, so
 * that one writes on as if nothing was there. Nothing is active before the first letter: a lone @ can be sent.
 */
export function MentionPicker({ field, text, isComposing }: MentionPickerProps) {
  const { composer } = useStrings();
  const id = useId();
  const finder = useMentionFinder(text);
  const token = useToken(field, text);
  const { from = -1, query = '' } = token ?? {};
  const [left, setLeft] = useState<number | null>(null);
  const names = useMemo(
    () => (from < 0 || from === left ? [] : (finder?.suggest(query) ?? [])),
    [from, left, finder, query],
  );
  const [choice, setChoice] = useState<Choice>({ token: null, active: -1 });
  const isSame = choice.token?.from === from && choice.token.query === query;
  const active = isSame ? Math.min(choice.active, names.length - 1) : query === '' ? -1 : 0;
  const isOpen = names.length > 0;
  const optionId = (index: number): string => `${id}option${String(index)}`;
  // Left for this @: another one opens the list again.
  if (left !== null && left !== from) setLeft(null);

  const choose = (name: string): void => {
    const element = field.current;
    if (element === null || token === null) return;
    const end = token.from + 1 + token.query.length;
    const gap = /^\s/.test(element.value.slice(end)) ? '' : ' ';
    setLeft(token.from);
    element.setRangeText(`@${name}${gap}`, token.from, end, 'end');
    element.dispatchEvent(new Event('input', { bubbles: true }));
  };
  const move = (by: number): void => {
    const next = active < 0 && by < 0 ? names.length - 1 : (active + by + names.length) % names.length;
    setChoice({ token, active: next });
  };
  useFieldKeys(field, isOpen, (key) => {
    const name = names[active];
    if (isComposing()) return false;
    if (key === 'ArrowDown') move(1);
    else if (key === 'ArrowUp') move(-1);
    else if (key === 'Escape') setLeft(from);
    else if ((key === 'Enter' || key === 'Tab') && name !== undefined) choose(name);
    else return false;
    return true;
  });
  useFieldAttributes(field, isOpen ? id : null, isOpen && active >= 0 ? optionId(active) : null);

  return (
    <>
      <div className="visually-hidden" role="status">
        {isOpen && composer.mentionHint(names.length)}
      </div>
      {isOpen && (
        <ul id={id} className={styles.list} role="listbox" aria-label={composer.mention}>
          {names.map((name, index) => (
            <li
              key={name}
              id={optionId(index)}
              className={classNames(styles.option, index === active && styles.active)}
              role="option"
              aria-selected={index === active}
              // The focus, and a phone's keyboard with it, stays in the field.
              onPointerDown={(event) => event.preventDefault()}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(name)}
            >
              <bdi>{name}</bdi>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** Keys are taken before the field's own handlers see them. @param take says whether it took the key */
function useFieldKeys(
  field: MentionPickerProps['field'],
  isOn: boolean,
  take: (key: string) => boolean,
): void {
  const latest = useRef(take);
  useEffect(() => {
    latest.current = take;
  });
  useEffect(() => {
    const element = field.current;
    if (element === null || !isOn) return undefined;
    const handle = (event: KeyboardEvent): void => {
      const isPlain = !event.shiftKey && !event.altKey && !event.ctrlKey && !event.metaKey;
      if (!isPlain || event.isComposing || !latest.current(event.key)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    element.addEventListener('keydown', handle);
    return () => element.removeEventListener('keydown', handle);
  }, [field, isOn]);
}

/** What the field says of the list. The field itself is drawn elsewhere, and before this part of the app is there. */
function useFieldAttributes(
  field: MentionPickerProps['field'],
  listId: string | null,
  activeId: string | null,
): void {
  useLayoutEffect(() => {
    const element = field.current;
    element?.setAttribute('aria-autocomplete', 'list');
    if (listId !== null) element?.setAttribute('aria-controls', listId);
    if (activeId !== null) element?.setAttribute('aria-activedescendant', activeId);
    return () => {
      for (const name of ['autocomplete', 'controls', 'activedescendant'])
        element?.removeAttribute(`aria-${name}`);
    };
  }, [field, listId, activeId]);
}
