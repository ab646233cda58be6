import { parseArgs } from 'node:util';
import { readPort } from '../stages/read-port';

export interface DemoOptions {
  readonly port: number;
  readonly isReset: boolean;
  readonly hasCrowd: boolean;
}

export const usage = `npm run demo            runs Roomful on this machine
npm run demo -- --reset      starts afresh: forgets rooms, messages and accounts
npm run demo -- --no-crowd   without the crowd that chats
PORT=4000 npm run demo       on another port (3000 if not given)`;

/** @throws Error with a readable message for an unknown option or a PORT that is no port */
export function readDemoOptions(
  parameters: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): DemoOptions {
  const { values } = parseArgs({
    args: [...parameters],
    options: { reset: { type: 'boolean', default: false }, 'no-crowd': { type: 'boolean', default: false } },
  });
  const port = readPort(environment);
  return { port, isReset: values.reset, hasCrowd: !values['no-crowd'] };
}
