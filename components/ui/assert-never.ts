/** The end of a switch over a union: the compiler refuses a case that was forgotten. */
export function assertNever(value: never): never {
  throw new Error(`unable to go on; ${JSON.stringify(value)} is not one of the known cases`);
}
