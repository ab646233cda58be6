'use client';

import { RotateCw } from 'lucide-react';
import type { ChatErrorCode } from '../../chat/model';
import { useStrings } from '../strings';
import { Button, Placard } from '../ui';

interface FailedPlacardProps {
  readonly title: string;
  readonly code: ChatErrorCode;
  readonly onRetry: () => void;
}

/**
 * Stands where something could not be read, with a way to try again. Where too many read at once it comes by itself, in its
 * turn; who could ask for it would only be one more.
 */
export function FailedPlacard({ title, code, onRetry }: FailedPlacardProps) {
  const strings = useStrings();
  const reason = strings.errors[code];
  if (code === 'CROWDED') return <Placard title={reason.title} text={reason.advice} />;
  return (
    <Placard title={title} text={`${reason.title} ${reason.advice}`} isAlert>
      <Button look="primary" onClick={onRetry}>
        <RotateCw size={18} aria-hidden="true" />
        {strings.app.tryAgain}
      </Button>
    </Placard>
  );
}
