'use client';

import { DoorClosed } from 'lucide-react';
import { TopBar } from '../brand';
import { useEmbed } from '../embed';
import { useStrings } from '../strings';
import { ButtonLink, Placard } from '../ui';

export function MissingRoom() {
  const strings = useStrings();
  // In somebody else's page there is nothing else of this site.
  const isEmbedded = useEmbed() !== null;
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
          {!isEmbedded && <ButtonLink href="/">{strings.room.back}</ButtonLink>}
        </Placard>
      </main>
    </>
  );
}
