export { useAllStrings } from './all-strings';
export { describeError } from './describe-error';
export { english } from './english';
export { chooseLanguage, findLanguage, languages } from './languages';
export type { Language } from './languages';
export { StringsProvider, useStrings } from './strings-context';
export type { ErrorText, PageStrings, Strings } from './strings';
