'use client';

import { TopBar } from '../components/brand';
import { useStrings } from '../components/strings';
import { ButtonLink, Placard } from '../components/ui';

export default function NotFound() {
  const strings = useStrings();
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
