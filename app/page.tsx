'use client';

import { AppPlaceholder, TopBar } from '../components/brand';
import { useAccount } from '../components/chat-app-context';
import { LobbyPage } from '../components/lobby';
import { WelcomePage } from '../components/sign-in';
import { assertNever } from '../components/ui';

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
