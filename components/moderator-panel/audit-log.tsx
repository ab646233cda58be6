'use client';

import { useMemo } from 'react';
import type { AuditLine, RoomModeration } from '../../chat/ports';
import { createHeld, useStore, useVisibleStore } from '../chat-app-context';
import { useAllStrings } from '../strings';
import { formatDay, useNow, withClock } from '../time';
import { PlaceholderLines, Quotation } from '../ui';
import { describeEntry } from './describe-entry';
import { PagedFoot } from './paged-foot';
import styles from './moderator-panel.module.css';

interface AuditLogProps {
  readonly moderation: RoomModeration;
  readonly userId: string;
}

/** What moderators did in this room, the latest first. */
export function AuditLog({ moderation, userId }: AuditLogProps) {
  const strings = useAllStrings();
  const held = useMemo(() => createHeld(() => moderation.openAuditLog()), [moderation]);
  const log = useStore(held);
  return log === null ? (
    <PlaceholderLines label={strings.app.loading} count={4} />
  ) : (
    <OpenLog log={log} userId={userId} />
  );
}

function OpenLog({ log, userId }: { log: ReturnType<RoomModeration['openAuditLog']>; userId: string }) {
  const strings = useAllStrings();
  const view = useVisibleStore(log);
  return (
    <div className={styles.controls}>
      {view.phase === 'loading' && <PlaceholderLines label={strings.app.loading} count={4} />}
      {view.phase === 'ready' && view.items.length === 0 && (
        <p className={styles.quiet}>{strings.moderation.log.empty}</p>
      )}
      <ol className={styles.list} aria-label={strings.moderation.panel.log}>
        {view.items.map((line) => (
          <LogLine key={line.entry.entryId} line={line} userId={userId} />
        ))}
      </ol>
      <PagedFoot list={log} view={view} />
    </div>
  );
}

function LogLine({ line, userId }: { line: AuditLine; userId: string }) {
  const strings = useAllStrings();
  const now = useNow();
  const { text, quote } = describeEntry(line, strings);
  const { log } = strings.moderation;
  const actor = line.entry.actorId === userId ? log.you : (line.actorName ?? log.someModerator);
  const place = { locale: strings.locale };
  return (
    <li className={styles.entry}>
      <span className={styles.entryText}>{text}</span>
      {quote !== null && <Quotation>{quote}</Quotation>}
      <span className={styles.state}>
        <bdi>{actor}</bdi> ·{' '}
        <time dateTime={line.entry.at}>
          {withClock(formatDay(line.entry.at, now, place), line.entry.at, place)}
        </time>
      </span>
    </li>
  );
}
