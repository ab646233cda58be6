'use client';

import { latePart } from '../late-part';

export const SettingsDialog = latePart(
  'the settings',
  async () => (await import('./settings-dialog')).SettingsDialog,
);
