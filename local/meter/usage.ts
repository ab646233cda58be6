/** What AWS bills by use, each in the unit that it is counted in. */
export const meterNames = [
  'query',
  'mutation',
  'real-time update',
  'connection',
  'connection-minute',
  'read unit',
  'write unit',
  'function call',
  'x86 megabyte-millisecond',
  'arm megabyte-millisecond',
  'byte out',
] as const;

export type MeterName = (typeof meterNames)[number];

/** Quantities by what they measure; read units come in halves, all else is whole. */
export type Usage = Readonly<Record<MeterName, number>>;

export const noUsage: Usage = mapMeters(() => 0);

export function addUsage(one: Usage, other: Partial<Usage>): Usage {
  return mapMeters((name) => one[name] + (other[name] ?? 0));
}

export function subtractUsage(from: Usage, what: Usage): Usage {
  return mapMeters((name) => from[name] - what[name]);
}

function mapMeters(quantity: (name: MeterName) => number): Usage {
  return {
    query: quantity('query'),
    mutation: quantity('mutation'),
    'real-time update': quantity('real-time update'),
    connection: quantity('connection'),
    'connection-minute': quantity('connection-minute'),
    'read unit': quantity('read unit'),
    'write unit': quantity('write unit'),
    'function call': quantity('function call'),
    'x86 megabyte-millisecond': quantity('x86 megabyte-millisecond'),
    'arm megabyte-millisecond': quantity('arm megabyte-millisecond'),
    'byte out': quantity('byte out'),
  };
}
