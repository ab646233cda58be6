export { ErrorLine } from './error-line';
