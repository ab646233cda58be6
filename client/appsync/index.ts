export { createConnection } from './connection';
export { createTransport } from './create-transport';
export { createDataClient } from './data-client';
export type { DataClient } from './data-client';
