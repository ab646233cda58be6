export type LogLevel = 'debug' | 'info' | 'warn' | 'error';

/** What a function wrote to its console, or to stdout (`info`) or stderr (`error`) directly. */
export interface LambdaLogLine {
  readonly functionName: string;
  readonly level: LogLevel;
  readonly text: string;
}

export type LambdaLog = (line: LambdaLogLine) => void;
