'use client';

import { latePart } from '../late-part';

export const Leaving = latePart('signing out', async () => (await import('./leaving')).Leaving);
