export { Logo } from './logo';
export { TopBar } from './top-bar';
