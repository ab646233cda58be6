import type { Chance } from '../../chat/ports';

/** How many of something happen in a moment in which `mean` are to be expected (Knuth; in parts, since e^-mean is 0 soon). */
export function poisson(mean: number, chance: Chance): number {
  let count = 0;
  for (let left = mean; left > 0; left -= 30) {
    const floor = Math.exp(-Math.min(30, left));
    for (let product = chance.fraction(); product > floor; product *= chance.fraction()) count += 1;
  }
  return count;
}
