/** One line while it goes on, one line with its time when it is done. */
export async function stage<T>(title: string, work: () => Promise<T>): Promise<T> {
  const started = performance.now();
  const isTerminal = process.stdout.isTTY;
  const running = isTerminal
    ? setInterval(() => process.stdout.write(`\r  … ${title} (${seconds(started)} s)`), 200)
    : null;
  if (!isTerminal) console.log(`  … ${title}`);
  const finish = (mark: string) => {
    if (running) clearInterval(running);
    console.log(`${isTerminal ? '\r\u001b[2K' : ''}  ${mark} ${title} (${seconds(started)} s)`);
  };
  try {
    const result = await work();
    finish('✓');
    return result;
  } catch (error) {
    finish('✗');
    throw error;
  }
}

function seconds(started: number): string {
  return ((performance.now() - started) / 1000).toFixed(1);
}
