import { parseArgs } from 'node:util';
import { readPort } from '../stages/read-port';

export interface DevOptions {
  readonly port: number;
  readonly isReset: boolean;
}

export const usage = `npm run dev                runs Roomful on this machine and follows every change
npm run dev -- --reset      starts afresh: forgets rooms, messages and accounts
PORT=4000 npm run dev       on another port (3000 if not given)`;

/** @throws Error with a readable message for an unknown option or a PORT that is no port */
export function readDevOptions(
  parameters: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): DevOptions {
  const { values } = parseArgs({
    args: [...parameters],
    options: { reset: { type: 'boolean', default: false } },
  });
  return { port: readPort(environment), isReset: values.reset };
}
