export { withBrowser } from './with-browser';
