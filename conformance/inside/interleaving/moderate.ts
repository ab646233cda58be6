import type { Message } from '../../../chat/model';
import { moderationOf } from '../../../chat/moderation';
import type { ModeratorsAct, RoomAct } from './action';
import { accept, ask, changePost } from './asking';
import type { Reader } from './reader';
import { answersOf, messagesOf, pick } from './seen-posts';

export async function moderate(
  reader: Reader,
  act: ModeratorsAct,
  everybody: readonly Reader[],
): Promise<void> {
  const { session, roomId, device } = reader;
  switch (act.do) {
    case 'remove':
      return changePost(reader, pick(messagesOf(reader), act.at), 'remove');
    case 'remove answer':
      return changePost(reader, pick(answersOf(reader), act.at), 'remove');
    case 'publish':
    case 'discard':
      return decide(reader, act.do, act.at);
    case 'MUTE':
    case 'UNMUTE':
    case 'BAN':
    case 'UNBAN': {
      const measure = act.do === 'MUTE' ? ({ kind: 'MUTE', seconds: 2 } as const) : { kind: act.do };
      accept(await moderationOf(session).takeMeasure(everybody[act.whom]?.userId ?? '', measure));
      return;
    }
    case 'rules': {
      const rules = { roomId, holdsAll: act.holdsAll };
      const onBlockedWord = act.refuses ? 'REFUSE' : 'HOLD';
      await ask(reader, device.client.mutations.setRoomRules({ ...rules, onBlockedWord }));
      return;
    }
    case 'room':
      accept(await moderationOf(session).changeRoom(roomChange(act, messagesOf(reader))));
      return;
  }
}

async function decide(reader: Reader, what: 'publish' | 'discard', at: number): Promise<void> {
  const { roomId, device } = reader;
  const { models, mutations } = device.client;
  const queue = await ask(reader, models.HeldPost.list({ roomId }));
  const held = pick(queue?.data ?? [], at);
  if (held === undefined) return;
  const of = { roomId, heldId: held.heldId };
  if (what === 'publish') await ask(reader, mutations.publishHeldPost(of));
  else await ask(reader, mutations.discardHeldPost(of));
}

function roomChange(act: RoomAct, seen: readonly Message[]) {
  switch (act.set) {
    case 'slow mode':
      return { slowModeSeconds: act.seconds };
    case 'read-only':
      return { isReadOnly: act.to };
    case 'status':
      return { status: act.to };
    case 'pin':
      return { pinnedMessageId: act.at === null ? null : (pick(seen, act.at)?.messageId ?? null) };
    case 'announcement':
      return { announcement: act.to };
  }
}
