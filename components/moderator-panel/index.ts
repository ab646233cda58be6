export { ModeratorPanel } from './moderator-panel';
export type { ModeratorPanelProps } from './moderator-panel';
