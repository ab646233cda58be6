'use client';

import { useSearchParams } from 'next/navigation';
import { useMemo } from 'react';
import { EmbedProvider, parseEmbedAddress } from '../../components/embed';
import { RoomRoute } from '../room/room-route';

/** A room in someone else's page: the conversation alone, without what surrounds it here. */
export function EmbedRoute() {
  const search = useSearchParams().toString();
  const address = useMemo(() => parseEmbedAddress(search), [search]);
  return (
    <EmbedProvider value={address}>
      <RoomRoute />
    </EmbedProvider>
  );
}
