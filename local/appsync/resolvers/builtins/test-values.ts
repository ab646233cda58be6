import { MappingFault } from '../mapping-fault';
import { isPlainMap } from '../plain-data';
import { javaText } from './java-text';

const isNull = (value: unknown): boolean => value === null || value === undefined;
const isNullOrEmpty = (value: unknown): boolean => isNull(value) || sizeOf(value) === 0;
const isNullOrBlank = (value: unknown): boolean =>
  isNull(value) || (typeof value === 'string' && value.trim() === '');

function sizeOf(value: unknown): number | null {
  if (typeof value === 'string' || Array.isArray(value)) return value.length;
  return isPlainMap(value) ? Object.keys(value).length : null;
}

function typeOf(value: unknown): string {
  if (isNull(value)) return 'Null';
  if (Array.isArray(value)) return 'List';
  if (typeof value === 'number') return 'Number';
  if (typeof value === 'string') return 'String';
  if (typeof value === 'boolean') return 'Boolean';
  return isPlainMap(value) ? 'Map' : 'Object';
}

/**
 * What templates ask of a value; JavaScript has operators for it.
 * Source: docs.aws.amazon.com/appsync/latest/devguide/utility-helpers-in-util.html
 */
export const valueTestBuiltins = {
  isNull,
  isNullOrEmpty,
  isNullOrBlank,
  defaultIfNull: (value: unknown, otherwise: unknown): unknown => (isNull(value) ? otherwise : value),
  defaultIfNullOrEmpty: (value: unknown, otherwise: unknown): unknown =>
    isNullOrEmpty(value) ? otherwise : value,
  defaultIfNullOrBlank: (value: unknown, otherwise: unknown): unknown =>
    isNullOrBlank(value) ? otherwise : value,
  isString: (value: unknown): boolean => typeOf(value) === 'String',
  isNumber: (value: unknown): boolean => typeOf(value) === 'Number',
  isBoolean: (value: unknown): boolean => typeOf(value) === 'Boolean',
  isList: (value: unknown): boolean => typeOf(value) === 'List',
  isMap: (value: unknown): boolean => typeOf(value) === 'Map',
  typeOf,
  validate: (condition: unknown, message: unknown, errorType?: unknown, data?: unknown): string => {
    if (condition === true) return '';
    throw new MappingFault({
      message: javaText(message),
      errorType: isNull(errorType) ? 'CustomTemplateException' : javaText(errorType),
      data: data ?? null,
    });
  },
};
