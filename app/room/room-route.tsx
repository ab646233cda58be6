'use client';

import { useSearchParams } from 'next/navigation';
import { TopBar } from '../../components/brand';
import { useAccount } from '../../components/chat-app-context';
import { latePart } from '../../components/late-part';
import { MissingRoom, RoomPage, RoomPlaceholder } from '../../components/room';
import { assertNever } from '../../components/ui';
import { usePanelAddress } from './use-panel-address';

/** For who is signed out; most who come to a room are not. */
const WelcomePage = latePart(
  'the welcome page',
  async () => (await import('../../components/sign-in')).WelcomePage,
  RoomPlaceholder,
);

export function RoomRoute() {
  const account = useAccount();
  const query = useSearchParams();
  const roomId = query.get('id') ?? '';
  const { panel, setPanel } = usePanelAddress();
  switch (account.kind) {
    case 'unknown':
      return <RoomPlaceholder />;
    case 'signed-out':
      return (
        <>
          <TopBar />
          <WelcomePage isOnTheWay />
        </>
      );
    case 'signed-in':
      return roomId === '' ? (
        <MissingRoom />
      ) : (
        <RoomPage
          roomId={roomId}
          userId={account.userId}
          isModerator={account.isModerator}
          panel={panel}
          linkedMessageId={query.get('message')}
          onPanel={setPanel}
        />
      );
    default:
      return assertNever(account);
  }
}
