import type { ReactNode } from 'react';
import type { Room } from '../../chat/model';
import type { ConnectionState as State } from '../../chat/ports';
import { useEmbed } from '../embed';
import { RoomHeader } from './room-header';
import { useVisibleHeight } from './use-visible-height';
import styles from './room-shell.module.css';

interface RoomShellProps {
  readonly room: Room | null;
  readonly connection: State;
  readonly isLoading?: boolean;
  readonly children: ReactNode;
  /** Beside the conversation on a wide screen. */
  readonly aside?: ReactNode;
  /** Beside it on a wide screen, over everything on a narrow one. */
  readonly panel?: ReactNode;
}

/** The frame of a room: it fills the screen exactly, and only the lists inside scroll. */
export function RoomShell({ room, connection, isLoading = false, children, aside, panel }: RoomShellProps) {
  useVisibleHeight();
  const isEmbedded = useEmbed() !== null;
  return (
    <div className={styles.shell} data-panel={panel === undefined ? undefined : 'open'}>
      <main className={styles.main}>
        <RoomHeader room={room} connection={connection} isLoading={isLoading} />
        <div className={styles.body}>{children}</div>
      </main>
      {panel === undefined ? !isEmbedded && aside : <div className={styles.panel}>{panel}</div>}
    </div>
  );
}
