export { AppPlaceholder } from './app-placeholder';
export { Logo } from './logo';
export { TopBar } from './top-bar';
