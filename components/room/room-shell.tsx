import type { ReactNode } from 'react';
import type { Room } from '../../chat/model';
import type { Audience, RoomConnection } from '../../chat/ports';
import { useEmbed } from '../embed';
import { RoomHeader } from './room-header';
import { useVisibleHeight } from './use-visible-height';
import styles from './room-shell.module.css';

interface RoomShellProps {
  readonly room: Room | null;
  /** Null where it is of no concern: to who is banned. */
  readonly connection: RoomConnection | null;
  /** How many are here; null where they are not counted. */
  readonly audience?: Audience | null;
  readonly isLoading?: boolean;
  readonly children: ReactNode;
  /** Beside the conversation on a wide screen. */
  readonly aside?: ReactNode;
  /** The video: beside the conversation on a wide screen, above it on a narrow one. */
  readonly stage?: ReactNode;
  /** In the header, for moderators. */
  readonly moderate?: ReactNode;
  /** Beside it on a wide screen, over everything on a narrow one. */
  readonly panel?: ReactNode;
}

/** The frame of a room: it fills the screen exactly, and only the lists inside scroll. */
export function RoomShell({ room, connection, isLoading = false, children, ...parts }: RoomShellProps) {
  const { aside, stage, panel, moderate, audience = null } = parts;
  useVisibleHeight();
  const isEmbedded = useEmbed() !== null;
  // In somebody else's page the video is theirs to show.
  const shownStage = isEmbedded ? undefined : stage;
  const besides = isEmbedded || shownStage !== undefined ? undefined : aside;
  return (
    <div className={styles.shell} data-panel={panel === undefined ? undefined : 'open'}>
      <main className={styles.main}>
        <RoomHeader {...{ room, connection, audience, isLoading, moderate }} />
        <div className={shownStage === undefined ? styles.body : styles.staged}>
          {shownStage !== undefined && <div className={styles.stage}>{shownStage}</div>}
          {shownStage === undefined ? children : <div className={styles.body}>{children}</div>}
        </div>
      </main>
      {panel === undefined ? besides : <div className={styles.panel}>{panel}</div>}
    </div>
  );
}
