/** Methods by name; the receiver comes first. */
export type MethodTable<Receiver> = Readonly<
  Record<string, (receiver: Receiver, ...given: unknown[]) => unknown>
>;
