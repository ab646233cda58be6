import type { Message } from '../../../chat/model';
import type { Contender } from '../contender';

/** The limit: a map, ids in order, and a copy for whoever draws. It knows no edits, no holes and no bound. */
export const bare: Contender = {
  name: 'bare Map and array',
  incoming: 2000,
  repeats: 8,
  hold: (messages) => {
    const byId = new Map(messages.map((message) => [message.messageId, message]));
    const order = messages.map(({ messageId }) => messageId);
    const place = (message: Message): void => {
      if (byId.has(message.messageId)) return;
      let at = order.length;
      while (at > 0 && (order[at - 1] ?? '') > message.messageId) at -= 1;
      if (at === order.length) order.push(message.messageId);
      else order.splice(at, 0, message.messageId);
      byId.set(message.messageId, message);
    };
    return Promise.resolve({
      hear: place,
      show: () => order.slice().at(-1),
      count: () => order.length,
    });
  },
};
