'use client';

import { useState } from 'react';

interface Refusal {
  readonly until: number | null;
  readonly text: string;
}

/**
 * The countdown is not read out as it goes. Who tries to send all the same hears once how it stands; with the next wait
 * that is forgotten.
 */
export function useRefusal(
  hint: string | null,
  until: number | null,
): { readonly refusal: string; readonly refuse: () => void } {
  const [said, setSaid] = useState<Refusal | null>(null);
  const isHeld = said !== null && hint !== null && said.until === until;
  return {
    refusal: isHeld ? said.text : '',
    refuse: () => setSaid({ until, text: hint ?? '' }),
  };
}
