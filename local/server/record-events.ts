import { isRequestEvent, recordOfEvent, type RequestLog } from '../request-log';
import type { LocalBackendEvent } from './local-backend';

type Listener = (event: LocalBackendEvent) => void;

/** Notes requests in the log before the backend's own listener is told. */
export function recordEvents(log: RequestLog, listener: Listener = () => undefined): Listener {
  return (event) => {
    if (isRequestEvent(event)) log.add(recordOfEvent(event));
    listener(event);
  };
}
