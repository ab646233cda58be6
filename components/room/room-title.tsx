'use client';

import { Info } from 'lucide-react';
import { useRef, useState } from 'react';
import type { Room } from '../../chat/model';
import { latePart, usePrefetch } from '../late-part';
import { useArrivalFocus } from '../page-arrival';
import { useStrings } from '../strings';
import styles from './room-title.module.css';

const AboutDialog = latePart(
  'what the event is about',
  async () => (await import('./about-dialog')).AboutDialog,
);
const parts = [AboutDialog];

/** The heading of the room, cut off where there is no space; it opens the whole title, with all that there is to know. */
export function RoomTitle({ room, isLoading }: { room: Room; isLoading: boolean }) {
  const strings = useStrings();
  const heading = useRef<HTMLHeadingElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  usePrefetch(parts);
  useArrivalFocus(heading, !isLoading);
  return (
    <>
      <h1 ref={heading} className={styles.title} tabIndex={-1}>
        <button
          type="button"
          className={styles.open}
          aria-haspopup="dialog"
          title={strings.room.about}
          onClick={() => setIsOpen(true)}
        >
          <span className={styles.words} dir="auto">
            {room.title}
          </span>
          <Info size={16} aria-hidden="true" className={styles.icon} />
        </button>
      </h1>
      {isOpen && <AboutDialog room={room} onClose={() => setIsOpen(false)} />}
    </>
  );
}
