export { keepPreferences } from './kept-preferences';
export { defaultPreferences, preferencesKey } from './preferences';
