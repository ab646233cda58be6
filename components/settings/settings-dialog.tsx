'use client';

import type { ReactNode } from 'react';
import { useAccount, useChatApp, useStore } from '../chat-app-context';
import { useEmbed } from '../embed';
import { SignOutButton } from '../leaving';
import { languages, useStrings } from '../strings';
import { Choice, Dialog, Field } from '../ui';
import styles from './settings-dialog.module.css';

/** Every value with its words, in the order in which they are written. */
function optionsOf<T extends string>(names: Readonly<Record<T, string>>) {
  return (Object.keys(names) as T[]).map((value) => ({ value, label: names[value] }));
}

/** How the app looks and speaks on this device, and who uses it. Every change takes effect at once. */
export function SettingsDialog({ onClose }: { onClose: () => void }) {
  const { app, settings } = useStrings();
  const { preferences } = useChatApp();
  const { theme, contrast } = useStore(preferences);
  const given = useEmbed()?.preferences;
  return (
    <Dialog title={app.settings} closeLabel={settings.close} onClose={onClose}>
      <div className={styles.choices}>
        {given?.theme ? (
          <Given label={settings.theme}>{settings.themes[given.theme]}</Given>
        ) : (
          <Choice
            label={settings.theme}
            options={optionsOf(settings.themes)}
            value={theme}
            onChoose={(chosen) => preferences.change({ theme: chosen })}
          />
        )}
        <Choice
          label={settings.contrast}
          options={optionsOf(settings.contrasts)}
          value={contrast}
          onChoose={(chosen) => preferences.change({ contrast: chosen })}
        />
        {given?.language ? (
          <Given label={settings.language}>
            {languages.map(({ tag, name }) => tag === given.language && name)}
          </Given>
        ) : (
          <LanguageChoice />
        )}
        <Account />
      </div>
    </Dialog>
  );
}

function LanguageChoice() {
  const { settings } = useStrings();
  const { preferences } = useChatApp();
  const { language } = useStore(preferences);
  return (
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
  );
}

/** What the page around has chosen. */
function Given({ label, children }: { label: string; children: ReactNode }) {
  return (
    <dl>
      <dt>{label}</dt>
      <dd>{children}</dd>
      <dd>{useStrings().settings.chosenByPage}</dd>
    </dl>
  );
}

function Account() {
  const { app, settings } = useStrings();
  const account = useAccount();
  if (account.kind !== 'signed-in') return null;
  return (
    <div className={styles.account}>
      <dl>
        <dt>{settings.account}</dt>
        <dd>
          <bdi>{account.email}</bdi>
        </dd>
      </dl>
      <SignOutButton userId={account.userId}>{app.signOut}</SignOutButton>
    </div>
  );
}
