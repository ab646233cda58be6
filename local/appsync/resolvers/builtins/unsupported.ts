import { MappingFault } from '../mapping-fault';

/** A member that AppSync documents and this backend lacks: it throws by name when it is called. */
export function unsupported(name: string): () => never {
  return () => {
    throw new MappingFault({
      message: `unable to call ${name}; not supported by the local backend`,
      errorType: 'UnsupportedOperation',
    });
  };
}

export function unsupportedMembers<Name extends string>(
  owner: string,
  names: readonly Name[],
): Record<Name, () => never> {
  return Object.fromEntries(names.map((name) => [name, unsupported(`${owner}.${name}`)])) as Record<
    Name,
    () => never
  >;
}
