export { countCodePoints } from './count-code-points';
export { parseContent } from './parse-content';
export { parseDisplayName } from './parse-display-name';
