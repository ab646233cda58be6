'use client';

import { DoorClosed } from 'lucide-react';
import { TopBar } from '../brand';
import { useStrings } from '../strings';
import { ButtonLink, Placard } from '../ui';

export function MissingRoom() {
  const strings = useStrings();
  return (
    <>
      <TopBar />
      <main>
        <Placard
          level={1}
          title={strings.room.notFoundTitle}
          text={strings.room.notFoundText}
          icon={<DoorClosed size={28} />}
        >
          <ButtonLink href="/">{strings.room.back}</ButtonLink>
        </Placard>
      </main>
    </>
  );
}
