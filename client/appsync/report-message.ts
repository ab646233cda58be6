import type { Outcome } from '../../chat/model';
import type { DataClient } from './data-client';
import { request } from './request';

/** What becomes of the message is heard like everything else that is decided on. */
export async function reportMessage(
  client: DataClient,
  roomId: string,
  messageId: string,
  reason: string,
): Promise<Outcome<null>> {
  const outcome = await request(client, 'report this', () =>
    client.mutations.reportMessage({ roomId, messageId, reason }),
  );
  return outcome.ok ? { ok: true, value: null } : outcome;
}
