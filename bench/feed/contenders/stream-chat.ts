import { createRequire } from 'node:module';
import path from 'node:path';
import type { Message } from '../../../chat/model';
import type { Contender } from '../contender';

interface ChannelState {
  readonly messages: readonly { readonly id: string }[];
  addMessageSorted(message: object, timestampChanged?: boolean, addIfDoesNotExist?: boolean): void;
}

interface StreamChatModule {
  readonly StreamChat: new (
    key: string,
    secret: string,
  ) => {
    channel(type: string, id: string): { readonly state: ChannelState };
  };
}

const require = createRequire(path.resolve('bench/package.json'));

/** Stream's channel state, the one its React components draw from. */
export const streamChat: Contender = {
  name: 'stream-chat',
  incoming: 500,
  repeats: 1,
  hold: (messages) => {
    const { StreamChat } = require('stream-chat') as StreamChatModule;
    // With a secret it needs no signed-in user, and asks the network for nothing.
    const { state } = new StreamChat('bench', 'bench').channel('livestream', 'room');
    const add = (message: Message): void => state.addMessageSorted(asStreamMessage(message));
    for (const message of messages) add(message);
    return Promise.resolve({
      hear: add,
      show: () => state.messages.at(-1)?.id,
      count: () => state.messages.length,
    });
  },
};

function asStreamMessage({ messageId, content, sentAt, sender }: Message): object {
  return {
    id: messageId,
    text: content,
    type: 'regular',
    created_at: sentAt,
    updated_at: sentAt,
    user: { id: sender.userId, name: sender.displayName },
  };
}
