'use client';

import { useChatApp, useStore } from '../chat-app-context';
import { languages, useStrings } from '../strings';
import { Choice, Dialog, Field } from '../ui';
import styles from './settings-dialog.module.css';

/** Every value with its words, in the order in which they are written. */
function optionsOf<T extends string>(names: Readonly<Record<T, string>>) {
  return (Object.keys(names) as T[]).map((value) => ({ value, label: names[value] }));
}

/** How the app looks and speaks on this device. Every change takes effect at once; there is nothing to save. */
export function SettingsDialog({ onClose }: { onClose: () => void }) {
  const { settings } = useStrings();
  const { preferences } = useChatApp();
  const { theme, contrast, language } = useStore(preferences);
  return (
    <Dialog title={settings.title} closeLabel={settings.close} onClose={onClose}>
      <div className={styles.choices}>
        <Choice
          label={settings.theme}
          options={optionsOf(settings.themes)}
          value={theme}
          onChoose={(chosen) => preferences.change({ theme: chosen })}
        />
        <Choice
          label={settings.contrast}
          options={optionsOf(settings.contrasts)}
          value={contrast}
          onChoose={(chosen) => preferences.change({ contrast: chosen })}
        />
        <Field label={settings.language}>
          {(parts) => (
            <select
              {...parts}
              value={language}
              onChange={(event) => preferences.change({ language: event.target.value })}
            >
              <option value="auto">{settings.languageOfBrowser}</option>
              {languages.map(({ tag, name }) => (
                <option key={tag} value={tag} lang={tag}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
    </Dialog>
  );
}
