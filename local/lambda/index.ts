export {
  createLambdaRuntime,
  type LambdaInvocation,
  type LambdaRuntime,
  type LambdaRuntimeOptions,
} from './lambda-runtime';
export type { LambdaLog, LambdaLogLine, LogLevel } from './lambda-log';
