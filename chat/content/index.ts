export { parseContent } from './parse-content';
export { parseDisplayName } from './parse-display-name';
