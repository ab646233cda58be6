'use client';

import { AppPlaceholder } from '../components/brand';
import { latePart } from '../components/late-part';

const NotFoundPage = latePart(
  'the page for a wrong address',
  async () => (await import('../components/not-found')).NotFoundPage,
  AppPlaceholder,
);

/** Every page brings this along, in case it turns out not to be there; so it holds no more than the way to the rest. */
export default function NotFound() {
  return <NotFoundPage />;
}
