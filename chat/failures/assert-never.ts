/** The default of a switch over a union: the compiler proves that it is never reached. */
export function assertNever(value: never): never {
  throw new Error(`unable to go on; unhandled case ${JSON.stringify(value)}`);
}
