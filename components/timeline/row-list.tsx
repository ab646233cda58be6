'use client';

import { Fragment, useCallback, useMemo, type CSSProperties, type ReactNode, type Ref } from 'react';
import { Virtualizer } from 'virtua';
import type { Stretch, StretchEnd } from '../../chat/model';
import { DayLine } from './day-line';
import { LinePositionProvider } from './line-position';
import { StretchLine } from './stretch-line';
import type { TimelineRow } from './timeline-rows';
import { UnreadLine } from './unread-line';
import styles from './timeline.module.css';

interface RowListProps<R extends TimelineRow<unknown>> {
  readonly onStretch: (stretch: Stretch, end: StretchEnd) => void;
  readonly rows: readonly R[];
  /** The rows differ from those before at the head alone. */
  readonly isShift: boolean;
  readonly activeIndex: number;
  readonly unreadKey: string | null;
  readonly isWhole: boolean;
  /** What stands above the rows in the viewport, in pixels. */
  readonly startMargin: number;
  readonly viewport: React.RefObject<HTMLDivElement | null>;
  readonly onResize: () => void;
  readonly renderRow: (row: R, isActive: boolean) => ReactNode;
}

/** Drawn beyond the screen, above and below: what a busy room adds between two frames is there at once. */
const bufferPixels = 600;

interface FrameProps {
  readonly style: CSSProperties;
  readonly children: ReactNode;
  readonly ref?: Ref<HTMLDivElement>;
}

/** While the list scrolls virtua makes it deaf to the pointer, and a list that follows a crowd scrolls all the time. */
function Frame({ style, children, ref }: FrameProps) {
  return (
    <div ref={ref} className={styles.rows} style={{ ...style, pointerEvents: undefined }}>
      {children}
    </div>
  );
}

/** Of all rows only those near the screen, and the one that the Tab key reaches, are in the document. */
export function RowList<R extends TimelineRow<unknown>>(props: RowListProps<R>) {
  const { rows, activeIndex, renderRow, viewport, onStretch, unreadKey } = props;
  // Behind a hole nobody knows a line's place.
  const isWhole = props.isWhole && rows.every(({ placement }) => placement.missing === undefined);
  const kept = useMemo(() => (activeIndex < 0 ? [] : [activeIndex]), [activeIndex]);
  const draw = useCallback(
    (row: R, index: number) => {
      const { key, placement, startsDay } = row;
      if (placement.missing !== undefined)
        return (
          <StretchLine
            key={key}
            placement={placement}
            isActive={index === activeIndex}
            viewport={viewport}
            onLoad={(end) => onStretch(placement.missing.stretch, end)}
          />
        );
      return (
        <Fragment key={key}>
          {startsDay && <DayLine at={placement.sentAt} />}
          {key === unreadKey && <UnreadLine />}
          <LinePositionProvider value={isWhole ? index + 1 : null}>
            {renderRow(row, index === activeIndex)}
          </LinePositionProvider>
        </Fragment>
      );
    },
    [isWhole, renderRow, activeIndex, viewport, onStretch, unreadKey],
  );
  return (
    <Virtualizer
      as={Frame}
      data={rows}
      shift={props.isShift}
      keepMounted={kept}
      bufferSize={bufferPixels}
      startMargin={props.startMargin}
      scrollRef={props.viewport}
      onResize={props.onResize}
    >
      {draw}
    </Virtualizer>
  );
}
