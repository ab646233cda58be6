'use client';

import { TopBar } from '../components/brand';
import { Meanwhile, useAccount } from '../components/chat-app-context';
import { latePart } from '../components/late-part';
import { LobbyPage } from '../components/lobby';
import { assertNever } from '../components/ui';

const LandingPage = latePart(
  'the welcome page',
  async () => (await import('../components/sign-in')).LandingPage,
  Meanwhile,
);

export function Home() {
  const account = useAccount();
  switch (account.kind) {
    case 'unknown':
      return <Meanwhile />;
    case 'signed-out':
      return <LandingPage />;
    case 'signed-in':
      return (
        <>
          <TopBar />
          <LobbyPage />
        </>
      );
    default:
      return assertNever(account);
  }
}
