import type { Answer, Message } from '../../../chat/model';
import type { Reader } from './reader';
import type { RoomState } from './stored';

/** What a reader sees, in the form in which the tables tell it. */
export function seenBy(reader: Reader): RoomState {
  const { room, announcement, pinned, messages } = reader.view;
  return {
    room: room && {
      status: room.status,
      title: room.title,
      slowModeSeconds: room.slowModeSeconds,
      isReadOnly: room.isReadOnly,
      pinnedMessageId: room.pinnedMessageId,
      updatedAt: room.updatedAt,
    },
    announcement,
    pinned: pinned && lineOf(pinned),
    messages: messages.flatMap((entry) =>
      entry.state === 'sent'
        ? [{ ...lineOf(entry.message), quoted: entry.quoted && lineOf(entry.quoted) }]
        : [],
    ),
    threads: Object.fromEntries(
      [...reader.threads].map(([id, thread]) => [
        id,
        thread
          .getSnapshot()
          .answers.flatMap((entry) => (entry.state === 'sent' ? [answerOf(entry.answer)] : [])),
      ]),
    ),
  };
}

function postOf({ messageId, content, nonce, sender, sentAt, editedAt, removedAt }: Message | Answer) {
  const { userId: senderId, displayName: senderName, role } = sender;
  return { messageId, content, nonce, senderId, senderName, role, sentAt, editedAt, removedAt };
}

function lineOf(message: Message) {
  const { repliedId, restoredAt, replyCount, reactions } = message;
  return { ...postOf(message), repliedId, restoredAt, replyCount, reactions: reactions?.counts ?? {} };
}

function answerOf(answer: Answer) {
  const { threadId, position } = answer;
  return { ...postOf(answer), threadId, position };
}
