export { createConsole, type ConsoleHandler } from './console';
export type { ConsoleConfig } from './console-config';
