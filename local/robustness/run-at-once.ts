/** Runs a step for each number from 0 to below `count`, at most `width` at a time. */
export async function runAtOnce(
  count: number,
  width: number,
  step: (index: number) => Promise<void>,
): Promise<void> {
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < count) {
      const index = next;
      next += 1;
      await step(index);
    }
  };
  await Promise.all(Array.from({ length: width }, worker));
}
