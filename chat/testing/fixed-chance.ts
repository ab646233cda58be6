import type { Chance } from '../ports';

/** Takes nothing off any wait and spreads nothing. */
export const noChance: Chance = { fraction: () => 0 };
