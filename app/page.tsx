'use client';

import dynamic from 'next/dynamic';
import { AppPlaceholder, TopBar } from '../components/brand';
import { useAccount } from '../components/chat-app-context';
import { LobbyPage } from '../components/lobby';
import { assertNever } from '../components/ui';

const WelcomePage = dynamic(async () => (await import('../components/sign-in')).WelcomePage, {
  ssr: false,
  loading: () => <AppPlaceholder />,
});

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
