export { isTooDeep, maximumJsonDepth } from './json-depth';
