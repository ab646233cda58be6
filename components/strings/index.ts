export { english } from './english';
export { StringsProvider, useStrings } from './strings-context';
export type { ErrorText, Strings } from './strings';
