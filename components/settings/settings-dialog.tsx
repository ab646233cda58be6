'use client';

import type { ReactNode } from 'react';
import { useAccount, useChatApp, useStore } from '../chat-app-context';
import { useEmbed } from '../embed';
import { SignOutButton } from '../leaving';
import { findLanguage, languages, useStrings } from '../strings';
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
  const { contrast } = useStore(preferences);
  return (
    <Dialog title={app.settings} closeLabel={settings.close} onClose={onClose}>
      <div className={styles.choices}>
        <ThemeChoice />
        <Choice
          label={settings.contrast}
          options={optionsOf(settings.contrasts)}
          value={contrast}
          onChoose={(chosen) => preferences.change({ contrast: chosen })}
        />
        <LanguageChoice />
        <Account />
      </div>
    </Dialog>
  );
}

function ThemeChoice() {
  const { settings } = useStrings();
  const { preferences } = useChatApp();
  const { theme } = useStore(preferences);
  const given = useEmbed()?.preferences.theme;
  if (given !== undefined)
    return <Stated label={settings.theme} value={settings.themes[given]} note={settings.chosenByPage} />;
  return (
    <Choice
      label={settings.theme}
      options={optionsOf(settings.themes)}
      value={theme}
      onChoose={(chosen) => preferences.change({ theme: chosen })}
    />
  );
}

function LanguageChoice() {
  const { settings } = useStrings();
  const { preferences } = useChatApp();
  const { language } = useStore(preferences);
  const given = findLanguage(useEmbed()?.preferences.language ?? '');
  if (given !== undefined)
    return (
      <Stated
        label={settings.language}
        value={<span lang={given.tag}>{given.name}</span>}
        note={settings.chosenByPage}
      />
    );
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

function Account() {
  const { app, settings } = useStrings();
  const account = useAccount();
  if (account.kind !== 'signed-in') return null;
  return (
    <div className={styles.account}>
      <Stated label={settings.account} value={<bdi>{account.email}</bdi>} />
      <SignOutButton userId={account.userId}>{app.signOut}</SignOutButton>
    </div>
  );
}

interface StatedProps {
  readonly label: string;
  readonly value: ReactNode;
  readonly note?: string;
}

/** What isn't chosen here. */
function Stated({ label, value, note }: StatedProps) {
  return (
    <div className={styles.stated}>
      <p className={styles.label}>{label}</p>
      <p>{value}</p>
      {note !== undefined && <p className={styles.note}>{note}</p>}
    </div>
  );
}
