import type { BackendModel } from '../backend-model';
import type { Faults } from '../faults';
import type { Meter } from '../meter';
import type { Outbox } from '../ports';
import type { Closing } from './closing';
import type { DataDirectory } from './data-directory';
import type { LocalBackendEvent } from './local-backend';

/** What the parts of a backend are opened with. */
export interface PartsOptions {
  readonly model: BackendModel;
  readonly data: DataDirectory;
  readonly outbox: Outbox;
  readonly meter: Meter;
  /** The server's origin. */
  readonly url: string;
  readonly onEvent: (event: LocalBackendEvent) => void;
  readonly faults?: Faults | undefined;
  /** Is told what must be ended as soon as it is open, even if a later part fails. */
  readonly closing: Closing;
}

export const warningTo =
  ({ onEvent }: PartsOptions) =>
  (message: string): void =>
    onEvent({ kind: 'warning', message });
