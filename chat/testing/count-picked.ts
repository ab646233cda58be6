import type { Chance } from '../ports';

/**
 * How many of a crowd are picked, one in `oneIn`, each by their own chance. It goes from one who is picked to the next, so
 * that a million people cost as many steps as there are picked; how many lie between is geometrically distributed.
 */
export function countPicked(people: number, oneIn: number, chance: Chance): number {
  if (oneIn <= 1) return people;
  const logOfRest = Math.log(1 - 1 / oneIn);
  const passedOver = (): number => Math.floor(Math.log(1 - chance.fraction()) / logOfRest);
  let count = 0;
  for (let person = passedOver(); person < people; person += 1 + passedOver()) count += 1;
  return count;
}
