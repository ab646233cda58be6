const loopbackNames: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Addresses that only this machine reaches, as given to `listen`. */
export const isLoopbackAddress = (host: string): boolean =>
  host === 'localhost' || host === '::1' || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(host);

/**
 * Whether a `Host` header names this machine. A page of the web whose name was pointed at 127.0.0.1
 * (DNS rebinding) still sends its own name, and is found out by this.
 */
export const isLoopbackHost = (host: string | undefined): boolean =>
  host !== undefined && loopbackNames.has(host.replace(/:\d{1,5}$/, '').toLowerCase());

/** Whether an `Origin` header is a page served from this machine, on any port: the web app's own dev server too. */
export function isLoopbackOrigin(origin: string): boolean {
  const host = /^https?:\/\/([^/]+)$/.exec(origin)?.[1];
  return isLoopbackHost(host);
}
