export function answerBench(
  greeting: object,
  answers?: Readonly<Record<string, (question: never) => object | Promise<object>>>,
): void;
