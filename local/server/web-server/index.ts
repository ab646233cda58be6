export { createWebServerProxy } from './web-server-proxy';
export type { WebServerProxy } from './web-server-proxy';
