'use client';

import { useCallback, useMemo, useRef, type ReactNode, type RefObject } from 'react';
import { useStrings } from '../strings';
import { localDay } from '../time';
import { Button, classNames } from '../ui';
import { DayLine } from './day-line';
import { countUnseen } from './following';
import { LatestPill } from './latest-pill';
import { arrangeRows, type Placement, type TimelineRow } from './timeline-rows';
import { useAnnouncements } from './use-announcements';
import type { FollowingControl } from './use-following';
import { useRovingFocus } from './use-roving-focus';
import { useSteadyScroll } from './use-steady-scroll';
import styles from './timeline.module.css';

export interface TimelineItem extends Placement {
  readonly senderName: string;
  readonly content: string;
}

export type ItemRow<T> = Extract<TimelineRow<T>, { kind: 'item' }>;

interface TimelineProps<T> {
  /** Accessible name of the log. */
  readonly label: string;
  readonly items: readonly T[];
  readonly hasOlder: boolean;
  readonly isLoadingOlder: boolean;
  readonly control: FollowingControl;
  readonly viewport: RefObject<HTMLDivElement | null>;
  /** Where few items stand in a tall frame: a conversation grows from the bottom, a list from the top. */
  readonly stands?: 'top' | 'bottom';
  /** Shown above the first item. */
  readonly before?: ReactNode;
  readonly placementOf: (item: T) => TimelineItem;
  readonly onOlder: () => void;
  readonly renderRow: (row: ItemRow<T>, isActive: boolean) => ReactNode;
}

/** A log of posts in time order that grows at both ends without moving under the reader's eyes. */
export function Timeline<T>(props: TimelineProps<T>) {
  const { items, placementOf, control, viewport, hasOlder, isLoadingOlder, onOlder } = props;
  const strings = useStrings();
  const content = useRef<HTMLDivElement>(null);
  const placements = useMemo(() => items.map(placementOf), [items, placementOf]);
  const rows = useMemo(
    () => arrangeRows(items, placementOf, (iso) => localDay(iso, { locale: strings.locale })),
    [items, placementOf, strings.locale],
  );
  const newestKey = placements[placements.length - 1]?.key ?? null;
  const roving = useRovingFocus(newestKey);
  const spoken = useMemo(() => placements.map((item) => ({ ...item, name: item.senderName })), [placements]);
  const announcement = useAnnouncements(spoken);
  const onNearStart = useCallback(() => {
    if (hasOlder && !isLoadingOlder) onOlder();
  }, [hasOlder, isLoadingOlder, onOlder]);
  const isFollowing = control.state.kind === 'following';
  useSteadyScroll({
    viewport,
    content,
    isFollowing,
    newestKey,
    rows,
    onScrolled: control.scrolled,
    onNearStart,
  });

  return (
    <div className={styles.frame}>
      <div
        ref={viewport}
        className={styles.viewport}
        role="log"
        aria-label={props.label}
        aria-live="off"
        tabIndex={-1}
        onFocus={roving.onFocus}
        onKeyDown={roving.onKeyDown}
      >
        <div ref={content} className={classNames(styles.content, props.stands === 'top' && styles.top)}>
          {hasOlder && (
            <div className={styles.older}>
              <Button look="quiet" disabled={isLoadingOlder} onClick={onOlder}>
                {isLoadingOlder ? strings.timeline.loadingOlder : strings.timeline.showOlder}
              </Button>
            </div>
          )}
          {props.before}
          {rows.map((row) =>
            row.kind === 'day' ? (
              <DayLine key={row.key} at={row.at} />
            ) : (
              props.renderRow(row, row.key === roving.activeKey)
            ),
          )}
        </div>
      </div>
      <LatestPill
        isShown={!isFollowing}
        unseen={countUnseen(control.state, placements)}
        onJump={control.jump}
      />
      <div className="visually-hidden" aria-live="polite">
        {announcement}
      </div>
    </div>
  );
}
