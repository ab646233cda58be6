import type { Edges } from './ports';

/** Kept for as long as somebody is signed in; the page reads it before its first paint, so the name is part of the contract. */
export const signedInKey = 'roomful.signed-in';

/** Notes whether somebody is signed in in this browser, so that the next visit begins with what they will see. */
export function rememberPerson({ account, memory }: Pick<Edges, 'account' | 'memory'>): void {
  const note = (): void => {
    const { kind } = account.getSnapshot();
    if (kind !== 'unknown') memory.write(signedInKey, kind === 'signed-in' ? 'yes' : null);
  };
  account.subscribe(note);
  note();
}
