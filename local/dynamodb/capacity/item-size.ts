type Attributes = Readonly<Record<string, unknown>>;

/**
 * Bytes of an item as DynamoDB bills it: attribute names and values.
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/CapacityUnitCalculations.html
 */
export function itemSize(item: Attributes): number {
  let bytes = 0;
  for (const [name, value] of Object.entries(item)) {
    if (value !== undefined) bytes += Buffer.byteLength(name) + valueSize(value);
  }
  return bytes;
}

/** Bytes of an AttributeValue such as `{ S: 'a' }`. */
function valueSize(value: unknown): number {
  const [entry] = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  if (!entry) return 0;
  const [type, content] = entry as [string, unknown];
  switch (type) {
    case 'S':
      return Buffer.byteLength(String(content));
    case 'N':
      return numberSize(String(content));
    case 'B':
      return Buffer.byteLength(String(content), 'base64');
    case 'SS':
      return sum(content, (one) => Buffer.byteLength(String(one)));
    case 'NS':
      return sum(content, (one) => numberSize(String(one)));
    case 'BS':
      return sum(content, (one) => Buffer.byteLength(String(one), 'base64'));
    case 'L':
      return collectionOverhead + sum(content, (one) => elementOverhead + valueSize(one));
    case 'M':
      return collectionOverhead + mapSize(content as Attributes);
    default:
      // NULL and BOOL.
      return 1;
  }
}

/** "An attribute of type List or Map requires 3 bytes of overhead, ... each element also requires 1 byte". */
const collectionOverhead = 3;
const elementOverhead = 1;

function mapSize(map: Attributes): number {
  return itemSize(map) + Object.keys(map).length * elementOverhead;
}

function sum(values: unknown, size: (value: unknown) => number): number {
  return Array.isArray(values) ? values.reduce<number>((total, value) => total + size(value), 0) : 0;
}

/**
 * "Approximately 1 byte per two significant digits, and 1 byte". DynamoDB keeps pairs of digits to either
 * side of the decimal point: a pair counts if it holds a significant digit; a minus sign is one byte more.
 */
function numberSize(text: string): number {
  const { digits, scale, isNegative } = parseDecimal(text);
  if (digits === '') return 1;
  const start = scale - digits.length;
  const pairs = Math.ceil(scale / 2) - Math.floor(start / 2);
  return 1 + pairs + (isNegative ? 1 : 0);
}

/** The significant digits, and the power of ten just above the first: 42.1 is `421` with scale 2. */
function parseDecimal(text: string): { digits: string; scale: number; isNegative: boolean } {
  const [mantissa = '', exponent = '0'] = text.toLowerCase().replace(/^[+-]/, '').split('e');
  const [whole = '', fraction = ''] = mantissa.split('.');
  const all = whole + fraction;
  const significant = all.replace(/^0+/, '');
  const leadingZeros = all.length - significant.length;
  return {
    digits: significant.replace(/0+$/, ''),
    scale: whole.length + Number(exponent) - leadingZeros,
    isNegative: text.startsWith('-'),
  };
}
