'use client';

import { useRouter } from 'next/navigation';
import type { AnchorHTMLAttributes, MouseEvent } from 'react';

export interface PageLinkProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  /** Of a page of this site. */
  readonly href: string;
  readonly target?: never;
  readonly onClick?: never;
  /** Takes the place of going there at once: `go` is called when it is to be. */
  readonly beforeGoing?: (go: () => void) => void;
}

/**
 * Leads to another page without loading the site anew. Of `next/link` it has what is used here, and is 3,000 bytes lighter
 * (docs/decisions/0033-every-thousand-bytes.md). What the page needs is fetched when somebody comes near.
 */
export function PageLink({ href, beforeGoing, ...attributes }: PageLinkProps) {
  const router = useRouter();
  const fetchPage = () => router.prefetch(href);
  const follow = (event: MouseEvent) => {
    if (asksTheBrowser(event)) return;
    event.preventDefault();
    const go = () => router.push(href);
    if (beforeGoing === undefined) go();
    else beforeGoing(go);
  };
  return <a {...attributes} href={href} onClick={follow} onPointerEnter={fetchPage} onFocus={fetchPage} />;
}

/** To open it in a tab or a window of its own, or to keep it. */
const asksTheBrowser = ({ button, metaKey, ctrlKey, shiftKey, altKey }: MouseEvent): boolean =>
  button !== 0 || metaKey || ctrlKey || shiftKey || altKey;
