import { parseArgs } from 'node:util';

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
  const text = environment['PORT'] ?? '3000';
  const port = Number(text);
  if (!/^\d+$/.test(text) || port < 1 || port > 65_535)
    throw new Error(`unable to start; PORT is "${text}" and must be a number from 1 to 65535`);
  return { port, isReset: values.reset, hasCrowd: !values['no-crowd'] };
}
