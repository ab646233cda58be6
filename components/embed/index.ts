export { parseEmbedAddress } from './embed-address';
export type { EmbedAddress } from './embed-address';
export { EmbedProvider, useEmbed } from './embed-context';
export { useParentEvents } from './use-parent-events';
