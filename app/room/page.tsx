import type { Metadata } from 'next';
import { Suspense } from 'react';
import { AppPlaceholder } from '../../components/brand';
import { StartedApp } from '../../components/chat-app-context';
import { RoomPlaceholder } from '../../components/room';
import { RoomRoute } from './room-route';

export const metadata: Metadata = { title: 'Room' };

/** The room is in the query, for a static export has no page for an id that it doesn't know yet. */
export default function Page() {
  return (
    <StartedApp meanwhile={<AppPlaceholder />}>
      <Suspense fallback={<RoomPlaceholder />}>
        <RoomRoute />
      </Suspense>
    </StartedApp>
  );
}
