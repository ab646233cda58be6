export { LobbyPage } from './lobby-page';
