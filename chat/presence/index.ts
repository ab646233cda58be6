export { isForGood, Presence } from './presence';
