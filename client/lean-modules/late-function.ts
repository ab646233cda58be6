/** Where the browser doesn't tell when it is idle, a while after the page has come, in milliseconds. */
const settled = 2_000;

/**
 * A function whose script comes when the browser is idle, or when it is first called. A script that doesn't come fails the
 * call as a request does that doesn't get through, and the next call asks for it again.
 * @param name what the log says of it
 */
export function lateFunction<A extends readonly unknown[], R>(
  name: string,
  load: () => Promise<(...given: A) => Promise<R>>,
): (...given: A) => Promise<R> {
  const loadOrSay = () =>
    load().catch((cause: unknown) => {
      console.info(`unable to load ${name}; trying again when it is needed`, cause);
      throw Object.assign(new Error(`unable to load ${name}; its script did not come`, { cause }), {
        name: 'NetworkError',
      });
    });
  whenIdle(() => void loadOrSay().then(nothing, nothing));
  return async (...given) => (await loadOrSay())(...given);
}

/** What was said of it is said: fetching it ahead failed nobody. */
const nothing = () => undefined;

function whenIdle(run: () => void): void {
  // Nobody is idle where pages are rendered beforehand, and not every Safari tells.
  if (typeof window === 'undefined') return;
  if (typeof window.requestIdleCallback === 'function') window.requestIdleCallback(run);
  else setTimeout(run, settled);
}
