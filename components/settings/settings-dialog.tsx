'use client';

import { X } from 'lucide-react';
import { useEffect, useId, useRef } from 'react';
import { useChatApp, useStore } from '../chat-app-context';
import { languages, useStrings } from '../strings';
import { IconButton } from '../ui';
import { Choice } from './choice';
import styles from './settings-dialog.module.css';

/** How the app looks and speaks on this device. Every change takes effect at once; there is nothing to save. */
export function SettingsDialog({ onClose }: { onClose: () => void }) {
  const { settings } = useStrings();
  const { preferences } = useChatApp();
  const { theme, contrast, language } = useStore(preferences);
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const languageId = useId();
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    // Closing gives the focus back to the button; a dialog that is only taken away wouldn't.
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-labelledby={titleId}
      onClose={onClose}
      onClick={(event) => {
        if (event.target === dialog.current) onClose();
      }}
    >
      <div className={styles.content}>
        <div className={styles.header}>
          <h2 id={titleId} className={styles.title}>
            {settings.title}
          </h2>
          <IconButton label={settings.close} onClick={onClose}>
            <X size={20} aria-hidden="true" />
          </IconButton>
        </div>
        <Choice
          label={settings.theme}
          names={settings.themes}
          value={theme}
          onChoose={(chosen) => preferences.change({ theme: chosen })}
        />
        <Choice
          label={settings.contrast}
          names={settings.contrasts}
          value={contrast}
          onChoose={(chosen) => preferences.change({ contrast: chosen })}
        />
        <div className={styles.field}>
          <label htmlFor={languageId} className={styles.label}>
            {settings.language}
          </label>
          <select
            id={languageId}
            className={styles.select}
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
        </div>
      </div>
    </dialog>
  );
}
