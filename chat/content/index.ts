export { parseContent } from './parse-content';
export { parseDisplayName } from './parse-display-name';
export { tidyText } from './tidy-text';
