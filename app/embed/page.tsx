import type { Metadata } from 'next';
import { Suspense } from 'react';
import { AppPlaceholder } from '../../components/brand';
import { StartedApp } from '../../components/chat-app-context';
import { RoomPlaceholder } from '../../components/room';
import { EmbedRoute } from './embed-route';

// Somebody else's page is what is to be found, not the frame in it.
export const metadata: Metadata = { title: 'Room', robots: { index: false } };

export default function Page() {
  return (
    <StartedApp meanwhile={<AppPlaceholder />}>
      <Suspense fallback={<RoomPlaceholder />}>
        <EmbedRoute />
      </Suspense>
    </StartedApp>
  );
}
