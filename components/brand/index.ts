export { AppPlaceholder } from './app-placeholder';
export { Logo } from './logo';
export { TopBar } from './top-bar';
export { TopBarOutline } from './top-bar-outline';
