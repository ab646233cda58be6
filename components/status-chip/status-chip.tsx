import type { RoomStatus } from '../../chat/model';
import { useStrings } from '../strings';
import { classNames } from '../ui';
import styles from './status-chip.module.css';

export function StatusChip({ status }: { status: RoomStatus }) {
  const strings = useStrings();
  return <span className={classNames(styles.chip, styles[status])}>{strings.room.status[status]}</span>;
}
