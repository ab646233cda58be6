/** What the deployment and Lambda set. */
export function readVariable(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`unable to start; ${name} is not set`);
  return value;
}
