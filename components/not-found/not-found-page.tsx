'use client';

import { TopBar } from '../brand';
import { useAllStrings } from '../strings';
import { ButtonLink, Placard } from '../ui';

/** For an address that leads nowhere. */
export function NotFoundPage() {
  const strings = useAllStrings();
  return (
    <>
      <TopBar />
      <main>
        <Placard level={1} title={strings.notFound.title} text={strings.notFound.text}>
          <ButtonLink href="/">{strings.notFound.back}</ButtonLink>
        </Placard>
      </main>
    </>
  );
}
