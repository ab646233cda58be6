export { compileFunctions, type FunctionLog, type FunctionOptions } from './compile-functions';
