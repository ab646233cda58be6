import type { Chance, IdSource } from '../../chat/ports';

export const systemChance: Chance = { fraction: () => Math.random() };

/** `crypto.randomUUID` is missing where a page has no secure context, as on a phone that tries a laptop's server. */
export const systemIds: IdSource = {
  nonce: () => (typeof crypto.randomUUID === 'function' ? crypto.randomUUID() : makeUuid()),
};

function makeUuid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20),
  ].join('-');
}
