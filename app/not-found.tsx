'use client';

import { lazy, Suspense } from 'react';
import { AppPlaceholder } from '../components/brand';
import { StartedApp } from '../components/chat-app-context';

const NotFoundPage = lazy(async () => ({ default: (await import('../components/not-found')).NotFoundPage }));

/** Every page brings this along, in case it turns out not to be there; so it holds no more than the way to the rest. */
export default function NotFound() {
  return (
    <StartedApp meanwhile={<AppPlaceholder />}>
      <Suspense fallback={<AppPlaceholder />}>
        <NotFoundPage />
      </Suspense>
    </StartedApp>
  );
}
