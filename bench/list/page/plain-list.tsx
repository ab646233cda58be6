import { memo, useLayoutEffect, useRef } from 'react';
import type { Message } from '../../../chat/model';
import { useStore } from '../../../components/chat-app-context';
import type { HeldRoom } from './held-room';

/** What one writes first: every message in the document, each drawn once, and the end in sight after each change. */
export function PlainList({ room }: { readonly room: HeldRoom }) {
  const { entries } = useStore(room);
  const log = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    log.current?.scrollTo({ top: log.current.scrollHeight });
  }, [entries]);
  return (
    <div ref={log} role="log" className="plain">
      {entries.map(
        (entry) =>
          entry.state === 'sent' && <PlainLine key={entry.message.messageId} message={entry.message} />,
      )}
    </div>
  );
}

const PlainLine = memo(function PlainLine({ message }: { readonly message: Message }) {
  return (
    <article>
      <strong>{message.sender.displayName}</strong> <time>{message.sentAt}</time>
      <p>{message.content}</p>
    </article>
  );
});
