/** @returns 3000 if `PORT` is not given @throws Error with a readable message for a PORT that is no port */
export function readPort(environment: Readonly<Record<string, string | undefined>>): number {
  const text = environment['PORT'] ?? '3000';
  const port = Number(text);
  if (!/^\d+$/.test(text) || port < 1 || port > 65_535)
    throw new Error(`unable to start; PORT is "${text}" and must be a number from 1 to 65535`);
  return port;
}
