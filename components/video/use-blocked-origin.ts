'use client';

import { useEffect, useState } from 'react';

const directives = ['frame-src', 'connect-src', 'media-src'];

/** Whether the site's own security policy keeps the video out: then nothing else would tell. */
export function useIsBlocked(origin: string): boolean {
  const [blocked, setBlocked] = useState<string | null>(null);
  useEffect(() => {
    const notice = ({ effectiveDirective, blockedURI }: SecurityPolicyViolationEvent) => {
      if (directives.includes(effectiveDirective) && blockedURI.startsWith(origin)) setBlocked(origin);
    };
    document.addEventListener('securitypolicyviolation', notice);
    return () => document.removeEventListener('securitypolicyviolation', notice);
  }, [origin]);
  return blocked === origin;
}
