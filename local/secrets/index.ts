export { equalInConstantTime } from './constant-time';
export { readOrMakeSecret } from './secret-file';
