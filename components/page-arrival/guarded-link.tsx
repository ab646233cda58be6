'use client';

import { useChatApp } from '../chat-app-context';
import { useStrings } from '../strings';
import { useToasts } from '../toasts';
import { PageLink, type PageLinkProps } from '../ui';

/**
 * To another page of the app, from where one may be without a server. The router leaves the app when it can't fetch that
 * page, and a browser's error page would stand in its place: while the connection is lost it is first seen whether there
 * is anything to go to.
 */
export function GuardedLink(props: Omit<PageLinkProps, 'beforeGoing'>) {
  const { connection } = useChatApp().edges;
  const strings = useStrings();
  const toasts = useToasts();
  const goIfThere = async (go: () => void) => {
    if (await isThere(props.href)) go();
    else toasts.complain(`${strings.errors.UNREACHABLE.title} ${strings.errors.UNREACHABLE.advice}`);
  };
  return (
    <PageLink
      {...props}
      beforeGoing={(go) => {
        const state = connection.getSnapshot();
        if (state === 'live' || state === 'connecting') go();
        else void goIfThere(go);
      }}
    />
  );
}

async function isThere(href: string): Promise<boolean> {
  try {
    return (await fetch(href, { method: 'HEAD', cache: 'no-store' })).ok;
  } catch (cause) {
    console.info(`unable to go to ${href}; the server did not answer`, cause);
    return false;
  }
}
