'use client';

import { Ellipsis } from 'lucide-react';
import { useRef, type RefObject } from 'react';
import type { StretchEnd } from '../../chat/model';
import { useStrings } from '../strings';
import { Button } from '../ui';
import type { StretchPlacement } from './timeline-rows';
import { useNearScreen } from './use-near-screen';
import styles from './stretch-line.module.css';

interface StretchLineProps {
  readonly placement: StretchPlacement;
  readonly isActive: boolean;
  readonly viewport: RefObject<HTMLDivElement | null>;
  readonly onLoad: (end: StretchEnd) => void;
}

/** Stands where messages are that this list doesn't hold. What nobody counted comes by itself as one nears it. */
export function StretchLine({ placement, isActive, viewport, onLoad }: StretchLineProps) {
  const words = useStrings().timeline;
  const { stretch, isLoading, error } = placement.missing;
  const line = useRef<HTMLDivElement>(null);
  const load = () => {
    if (!isLoading) onLoad(sideOf(line.current, viewport.current));
  };
  const waits = stretch.count === null && !isLoading && error === null;
  useNearScreen({ line, viewport, isWanted: waits, key: `${stretch.from} ${stretch.to}`, onNear: load });
  const text = stretch.count === null ? words.missing : words.skipped(stretch.count);
  return (
    <div
      ref={line}
      className={styles.line}
      role="group"
      aria-label={text}
      aria-busy={isLoading}
      data-line={placement.key}
      data-stretch=""
      tabIndex={isActive ? 0 : -1}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.target !== event.currentTarget) return;
        event.preventDefault();
        load();
      }}
    >
      <Ellipsis size={18} aria-hidden="true" className={styles.icon} />
      <p className={styles.text}>
        {text}
        {error !== null && (
          <span className={styles.failed} role="alert">
            {words.stretchFailed}
          </span>
        )}
      </p>
      <Button look="quiet" tabIndex={isActive ? 0 : -1} aria-disabled={isLoading} onClick={load}>
        {isLoading ? words.loadingStretch : words.loadStretch}
      </Button>
    </div>
  );
}

/** Whoever comes from above reads on where they are; whoever comes from below, backwards. */
function sideOf(line: HTMLElement | null, viewport: HTMLElement | null): StretchEnd {
  if (line === null || viewport === null) return 'oldest';
  const { top, height } = viewport.getBoundingClientRect();
  return line.getBoundingClientRect().top < top + height / 2 ? 'newest' : 'oldest';
}
