'use client';

import {
  useCallback,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
  type Ref,
  type RefObject,
} from 'react';
import type { Stretch, StretchEnd } from '../../chat/model';
import { useStrings } from '../strings';
import { Button, classNames } from '../ui';
import { countUnseen, findSentUpTo } from './following';
import { LatestPill } from './latest-pill';
import { LongTextsProvider } from './long-texts';
import { ReaderPlace } from './reader-place';
import { RowList } from './row-list';
import type { PostPlacement, StretchPlacement, TimelineRow } from './timeline-rows';
import { useAnnouncements } from './use-announcements';
import { useArrangedRows } from './use-arranged-rows';
import type { FollowingControl } from './use-following';
import { useLineFocus } from './use-line-focus';
import { useStartMargin } from './use-start-margin';
import { useSteadyScroll } from './use-steady-scroll';
import { useSteppedRows } from './use-stepped-rows';
import styles from './timeline.module.css';

export type TimelineItem = TimelinePost | StretchPlacement;

interface TimelinePost extends PostPlacement {
  readonly content: string;
}

export type ItemRow<T> = TimelineRow<T, TimelineItem>;

export interface TimelineHandle {
  /** Brings a held line into view and focuses it. Going there is leaving the end by one's own will. */
  readonly showLine: (key: string) => void;
}

interface TimelineProps<T> {
  /** Accessible name of the log. */
  readonly label: string;
  /** Frozen: an item that changes is another object. */
  readonly items: readonly T[];
  readonly hasOlder: boolean;
  readonly isLoadingOlder: boolean;
  readonly control: FollowingControl;
  readonly handle?: Ref<TimelineHandle>;
  /** The first item that the reader hasn't seen: a mark stands above it. */
  readonly unreadKey?: string | null;
  /** Where few items stand in a tall frame: a conversation grows from the bottom, a list from the top. */
  readonly stands?: 'top' | 'bottom';
  /** Shown above the first item. */
  readonly before?: ReactNode;
  readonly placementOf: (item: T) => TimelineItem;
  readonly onOlder: () => void;
  /** Posts are wanted of a stretch that isn't held, beginning at this end of it. */
  readonly onStretch: (stretch: Stretch, end: StretchEnd) => void;
  readonly renderRow: (row: ItemRow<T>, isActive: boolean) => ReactNode;
  /** Floats over the lines. */
  readonly over?: ReactNode;
}

/** A log of posts in time order that grows at both ends without moving under the reader's eyes. */
export function Timeline<T extends object>(props: TimelineProps<T>) {
  const { control } = props;
  const arranged = useArrangedRows(props.items, props.placementOf);
  const announcement = useAnnouncements(arranged);
  const viewport = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const { focus, longTexts, list, jump } = useLog(props, arranged, { viewport, content, body });
  const isFollowing = control.state.kind === 'following';
  return (
    <div className={styles.frame} data-toasts="start">
      <div
        ref={viewport}
        data-heir
        className={styles.viewport}
        role="log"
        aria-label={props.label}
        aria-live="off"
        // Without a line nothing in it takes the focus, and what stands there may be taller than it.
        tabIndex={arranged.length === 0 ? 0 : -1}
        onFocus={focus.onFocus}
        onBlur={focus.onBlur}
        onKeyDown={focus.onKeyDown}
      >
        <div ref={content} className={classNames(styles.content, props.stands === 'top' && styles.top)}>
          {props.hasOlder && <OlderButton isLoading={props.isLoadingOlder} onOlder={props.onOlder} />}
          {props.before}
          <div ref={body}>
            <LongTextsProvider value={longTexts}>
              <RowList
                {...list}
                isWhole={!props.hasOlder}
                viewport={viewport}
                unreadKey={props.unreadKey ?? null}
                renderRow={props.renderRow}
                onStretch={props.onStretch}
              />
            </LongTextsProvider>
          </div>
        </div>
      </div>
      <LatestPill isShown={!isFollowing} unseen={countUnseen(control.state, arranged)} onJump={jump} />
      {props.over}
      <div className="visually-hidden" aria-live="polite">
        {announcement}
      </div>
    </div>
  );
}

function OlderButton({ isLoading, onOlder }: { isLoading: boolean; onOlder: () => void }) {
  const strings = useStrings();
  return (
    <div className={styles.older}>
      {/* Not disabled while it loads: it may have the focus. */}
      <Button look="quiet" aria-disabled={isLoading} onClick={isLoading ? undefined : onOlder}>
        {isLoading ? strings.timeline.loadingOlder : strings.timeline.showOlder}
      </Button>
    </div>
  );
}

type Place = RefObject<HTMLDivElement | null>;

interface Places {
  readonly viewport: Place;
  readonly content: Place;
  /** Holds the rows alone. */
  readonly body: Place;
}

/** Who goes on by pointer is done with the line that they came to by keyboard; what they write in one they may go on with. */
function letGo(log: HTMLElement | null): void {
  const { activeElement } = document;
  if (log?.contains(activeElement) === true && activeElement?.matches('textarea') === false)
    log.focus({ preventScroll: true });
}

/** Where the log is scrolled to, which of its lines has the focus, and which of them are drawn. */
function useLog<T extends object>(props: TimelineProps<T>, arranged: readonly ItemRow<T>[], places: Places) {
  const { control, handle, hasOlder, isLoadingOlder, onOlder } = props;
  const { viewport, content, body } = places;
  const [place] = useState(() => new ReaderPlace());
  const isFollowing = control.state.kind === 'following';
  const { rows, isShift } = useSteppedRows(arranged, isFollowing ? null : place);
  const onNearStart = useCallback(() => {
    if (hasOlder && !isLoadingOlder) onOlder();
  }, [hasOlder, isLoadingOlder, onOlder]);
  const { settle, goTo, goToEnd } = useSteadyScroll({
    viewport,
    content,
    body,
    place,
    following: control.state,
    newestKey: rows[rows.length - 1]?.key ?? null,
    rows,
    onLeft: (key) => control.leave(findSentUpTo(rows, key)),
    onEnd: control.jump,
    onNearStart,
  });
  const focus = useLineFocus({ viewport, rows, isFollowing, goTo });
  const { startMargin, measure } = useStartMargin(body);
  useLayoutEffect(measure);
  const { resume, show, activeIndex } = focus;
  const onResize = useCallback(() => {
    settle();
    resume();
    measure();
  }, [settle, resume, measure]);
  useImperativeHandle(handle, () => ({ showLine: (key) => show(key, 'center') }), [show]);
  const [opened] = useState(() => new Set<string>());
  const longTexts = useMemo(() => ({ opened, goTo }), [opened, goTo]);
  const newest = rows[rows.length - 1];
  const jump = (isByKey: boolean) => {
    if (isByKey && newest !== undefined) show(newest.key, 'end');
    else {
      letGo(viewport.current);
      goToEnd();
    }
  };
  return { focus, longTexts, jump, list: { rows, isShift, activeIndex, startMargin, onResize } };
}
