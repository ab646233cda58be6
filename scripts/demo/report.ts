import type { LocalBackendEvent } from '../../local';
import type { Person } from '../real-client';
import { fan, moderator } from './people';

/** Prints what a person waits for: mails, warnings and what functions log. */
export function report(event: LocalBackendEvent): void {
  switch (event.kind) {
    case 'mail':
      console.log(`  ✉ ${event.mail.subject} for ${event.mail.to}: ${event.mail.code}`);
      return;
    case 'warning':
      console.warn(`  ! ${event.message}`);
      return;
    case 'lambda-log':
      console.log(`  λ ${event.functionName}: ${event.text}`);
      return;
    case 'table-operation':
    case 'event-source-mapping':
    case 'request':
    case 'refused-request':
    case 'service-call':
      return;
  }
}

/** @param reminder a last word, e.g. how it is stopped */
export function announce(port: number, reminder: string): void {
  const line = (role: string, { email, password }: Person) => `    ${role.padEnd(10)} ${email}  ${password}`;
  console.log(`
  Sign in as
${line('fan', fan)}
${line('moderator', moderator)}
  or sign up with any address: the code appears here and at http://localhost:${port}/outbox
  What AWS would bill for all this: http://localhost:${port}/meter

Roomful is ready at http://localhost:${port}
  (${reminder})`);
}
