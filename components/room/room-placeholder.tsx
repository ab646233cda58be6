'use client';

import type { Room } from '../../chat/model';
import type { RoomConnection } from '../../chat/ports';
import { useStrings } from '../strings';
import { PlaceholderLines } from '../ui';
import { RoomShell } from './room-shell';
import asideStyles from './room-aside.module.css';
import styles from './open-room.module.css';

interface RoomPlaceholderProps {
  readonly room?: Room | null;
  readonly connection?: RoomConnection;
}

/** A room in outline while it loads, in the place where it will be. */
export function RoomPlaceholder({ room = null, connection = 'connecting' }: RoomPlaceholderProps) {
  const strings = useStrings();
  return (
    <RoomShell room={room} connection={connection} isLoading aside={<div className={asideStyles.aside} />}>
      <div className={styles.placeholder}>
        <PlaceholderLines label={strings.app.loading} />
      </div>
      <div className={styles.footPlace} />
    </RoomShell>
  );
}
