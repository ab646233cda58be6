export { LobbyPage } from './lobby-page';
export { StatusChip } from './status-chip';
