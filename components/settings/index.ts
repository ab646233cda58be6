export { AppearanceOfDocument } from './appearance-of-document';
export { SettingsDialog } from './late-dialog';
export { SettingsButton } from './settings-button';
