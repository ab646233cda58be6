import type { Message } from '../model';
import type { MessageChange, Tick } from './tick';

/**
 * The shape in which a tick travels: short names, and nothing that is as usual. What a reader doesn't know it leaves
 * out, so fields can be added; `v` changes when a reader of before would misunderstand.
 */
export interface TickWire {
  readonly v: 1;
  readonly id: number;
  readonly prev: number;
  readonly from?: string;
  readonly to?: string;
  readonly m?: readonly MessageWire[];
  readonly more?: number;
  readonly ch?: readonly ChangeWire[];
  readonly n?: readonly (readonly [messageId: string, replyCount: number, repliedAt: string])[];
  readonly room?: Tick['room'];
  readonly pin?: MessageWire;
  readonly re?: readonly (readonly [
    messageId: string,
    version: number,
    counts: Readonly<Record<string, number>>,
  ])[];
  readonly b?: Readonly<Record<string, number>>;
  readonly cr?: readonly [audience: number, beatOneIn: number, reactionOneIn: number];
}

export interface MessageWire {
  readonly id: string;
  readonly n: string;
  readonly u: string;
  readonly name: string;
  readonly c: string;
  readonly at: string;
  /** Of a moderator. */
  readonly mod?: 1;
  /** Replies to. */
  readonly re?: string;
  readonly count?: number;
  readonly last?: string;
  readonly ed?: string;
  readonly rm?: string;
  readonly rs?: string;
  /** Removed by reports. */
  readonly rep?: 1;
  readonly cut?: 1;
}

export interface ChangeWire {
  readonly id: string;
  readonly c?: string;
  readonly ed?: string;
  readonly rm?: string;
  readonly rs?: string;
  /** Removed by reports. */
  readonly rep?: 1;
  readonly cut?: 1;
}

export function serialiseTick(tick: Tick): string {
  const { id, prev, from, to, messages, more, changes, counts, room, pinned, reactions, burst, crowd } = tick;
  const wire: TickWire = {
    v: 1,
    id,
    prev,
    ...(from !== null && { from }),
    ...(to !== null && { to }),
    ...(messages.length > 0 && { m: messages.map(messageToWire) }),
    ...(more > 0 && { more }),
    ...(changes.length > 0 && { ch: changes.map(changeToWire) }),
    ...(counts.length > 0 && { n: counts.map(countToWire) }),
    ...(room !== null && { room }),
    ...(pinned !== null && { pin: messageToWire(pinned) }),
    ...(reactions.length > 0 && { re: reactions.map(reactionToWire) }),
    ...(Object.keys(burst).length > 0 && { b: burst }),
    ...(crowd !== null && { cr: [crowd.audience, crowd.beatOneIn, crowd.reactionOneIn] as const }),
  };
  return JSON.stringify(wire);
}

export function messageToWire(message: Message): MessageWire {
  const { messageId, nonce, sender, content, sentAt, repliedId, replyCount } = message;
  const { repliedAt, editedAt, removedAt, restoredAt, isReported, isCut } = message;
  return {
    id: messageId,
    n: nonce,
    u: sender.userId,
    name: sender.displayName,
    c: content,
    at: sentAt,
    ...(sender.role === 'MODERATOR' && { mod: 1 }),
    ...(repliedId !== null && { re: repliedId }),
    ...(replyCount > 0 && { count: replyCount }),
    ...(repliedAt !== null && { last: repliedAt }),
    ...(editedAt !== null && { ed: editedAt }),
    ...(removedAt !== null && { rm: removedAt }),
    ...(restoredAt !== null && { rs: restoredAt }),
    ...(isReported === true && { rep: 1 }),
    ...(isCut === true && { cut: 1 }),
  };
}

export function changeToWire(change: MessageChange): ChangeWire {
  const { messageId, content, editedAt, removedAt, restoredAt, isReported, isCut } = change;
  return {
    id: messageId,
    ...(content !== '' && { c: content }),
    ...(editedAt !== null && { ed: editedAt }),
    ...(removedAt !== null && { rm: removedAt }),
    ...(restoredAt !== null && { rs: restoredAt }),
    ...(isReported === true && { rep: 1 }),
    ...(isCut === true && { cut: 1 }),
  };
}

export function countToWire({ messageId, replyCount, repliedAt }: Tick['counts'][number]) {
  return [messageId, replyCount, repliedAt] as const;
}

export function reactionToWire({ messageId, version, counts }: Tick['reactions'][number]) {
  return [messageId, version, counts] as const;
}
