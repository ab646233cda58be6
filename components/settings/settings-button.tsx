'use client';

import { Settings2 } from 'lucide-react';
import { useState } from 'react';
import { usePrefetch } from '../late-part';
import { useStrings } from '../strings';
import { IconButton } from '../ui';
import { SettingsDialog } from './late-dialog';

const parts = [SettingsDialog];

export function SettingsButton() {
  usePrefetch(parts);
  const strings = useStrings();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <IconButton label={strings.app.settings} aria-haspopup="dialog" onClick={() => setIsOpen(true)}>
        <Settings2 size={20} aria-hidden="true" />
      </IconButton>
      {isOpen && <SettingsDialog onClose={() => setIsOpen(false)} />}
    </>
  );
}
