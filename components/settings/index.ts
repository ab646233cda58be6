export { AppearanceOfDocument } from './appearance-of-document';
export { SettingsButton } from './settings-button';
