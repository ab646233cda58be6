'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import type { ComponentProps } from 'react';
import { useChatApp } from '../chat-app-context';
import { useStrings } from '../strings';
import { useToasts } from '../toasts';

type PageLinkProps = Omit<ComponentProps<typeof Link>, 'href' | 'onNavigate'> & { readonly href: string };

/**
 * To another page of the app. The router leaves the app when it can't fetch that page, and a browser's error page would
 * stand in its place: while the connection is lost it is first seen whether there is anything to go to.
 */
export function PageLink({ href, children, ...rest }: PageLinkProps) {
  const { connection } = useChatApp().edges;
  const router = useRouter();
  const strings = useStrings();
  const toasts = useToasts();
  const goIfThere = async () => {
    if (await isThere(href)) router.push(href);
    else toasts.complain(`${strings.errors.UNREACHABLE.title} ${strings.errors.UNREACHABLE.advice}`);
  };
  return (
    <Link
      href={href}
      {...rest}
      onNavigate={(event) => {
        const state = connection.getSnapshot();
        if (state === 'live' || state === 'connecting') return;
        event.preventDefault();
        void goIfThere();
      }}
    >
      {children}
    </Link>
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
