export { openLobby } from './open-lobby';
