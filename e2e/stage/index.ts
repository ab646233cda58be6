export { expect, test } from './fixtures';
export { fan, moderator, secondFan, type House } from './house';
export { Visitor } from './visitor';
