export { ChatAppProvider, Meanwhile, StartedApp, useAccount, useChatApp } from './chat-app-context';
export { createHeld } from './held';
export type { Closeable } from './held';
export { useStore } from './use-store';
export { useVisibleStore } from './use-visible-store';
