'use client';

import { AppPlaceholder, TopBar } from '../components/brand';
import { useAccount } from '../components/chat-app-context';
import { latePart } from '../components/late-part';
import { LobbyPage } from '../components/lobby';
import { assertNever } from '../components/ui';

const WelcomePage = latePart(
  'the welcome page',
  async () => (await import('../components/sign-in')).WelcomePage,
  AppPlaceholder,
);

export default function Home() {
  const account = useAccount();
  switch (account.kind) {
    case 'unknown':
      return <AppPlaceholder />;
    case 'signed-out':
      return (
        <>
          <TopBar />
          <WelcomePage />
        </>
      );
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
