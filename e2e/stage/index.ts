export { ScriptWeight, totalBytes, type LoadedScript } from './script-weight';
export { expect, test } from './fixtures';
export { fan, moderator, secondFan, type House } from './house';
export { Visitor, type SeenLine } from './visitor';
