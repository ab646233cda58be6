'use client';

import { LogOut } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { Button } from '../ui';
import { Leaving } from './late-leaving';

export function SignOutButton({ userId, children }: { userId: string; children: ReactNode }) {
  const [isLeaving, setIsLeaving] = useState(false);
  return (
    <>
      <Button look="quiet" onClick={() => setIsLeaving(true)}>
        <LogOut size={18} aria-hidden="true" />
        {children}
      </Button>
      {isLeaving && <Leaving userId={userId} onStay={() => setIsLeaving(false)} />}
    </>
  );
}
