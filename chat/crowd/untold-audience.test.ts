import { expect, it } from 'vitest';
import { mostBeatsInSecond } from '../limits';
import { isPicked, untoldOneIn } from '../picking';
import { seededChance } from '../testing';

const minute = 60;

interface Person {
  readonly moment: number;
  /** What their last answer said; what the server keeps of it is the same. Null before they were answered. */
  told: number | null;
}

interface Played {
  /** In each second, without those with which people came. */
  readonly load: readonly number[];
  /** What who beat last in each minute read, and how many were there. */
  readonly read: readonly { readonly audience: number; readonly there: number }[];
}

/** Everybody by themselves: `there` says how many are here in a second; who came first leaves first. */
function play(seconds: number, there: (second: number) => number): Played {
  const chance = seededChance(seconds);
  const moments = Array.from({ length: minute }, () => [] as Person[]);
  const people: Person[] = [];
  const counted: number[] = [];
  const load: number[] = [];
  const read: { audience: number; there: number }[] = [];
  for (let second = 0; second < seconds; second += 1) {
    const newcomers = Array.from({ length: Math.max(0, there(second) - people.length) }, (): Person => ({
      moment: second % minute,
      told: null,
    }));
    for (const gone of people.splice(0, Math.max(0, people.length - there(second)))) {
      const same = moments[gone.moment] ?? [];
      same.splice(same.indexOf(gone), 1);
    }
    const lastMinute = counted.slice(-(minute - 1));
    const before = lastMinute.reduce((sum, next) => sum + next, 0);
    const most = Math.max(...counted.slice(-minute));
    let [beats, now] = [0, 0];
    const answer = (person: Person) => {
      const oneIn = untoldOneIn(before + now, Math.max(now, most));
      const weight = person.told ?? oneIn;
      const isCounted = isPicked(weight, chance.fraction());
      if (isCounted) now += weight;
      if (isCounted || person.told === null) person.told = oneIn;
      return isCounted;
    };
    for (const person of moments[second % minute] ?? []) if (answer(person)) beats += 1;
    for (const person of newcomers) answer(person);
    moments[second % minute]?.push(...newcomers);
    people.push(...newcomers);
    counted.push(now);
    load.push(beats);
    if (second % minute === minute - 1) read.push({ audience: before + now, there: people.length });
  }
  return { load, read };
}

const errorsOf = ({ read }: Played, from: number) =>
  read.slice(from).map(({ audience, there }) => Math.abs(audience / there - 1));

const busiest = ({ load }: Played, from: number, to: number) =>
  Math.max(...load.slice(from * minute, to * minute));

it.each([10_000, 50_000, 250_000])(
  '[CR42] %d who come within five minutes are counted within 5 %, and when half of them have left',
  (size) => {
    const played = play(30 * minute, (second) => {
      const come = Math.min(size, (second * size) / (5 * minute));
      const left =
        second < 15 * minute ? 0 : Math.min(size / 2, ((second - 15 * minute) * size) / (10 * minute));
      return Math.floor(come - left);
    });
    // Fewer beat again in a second than come for the first time.
    expect(busiest(played, 0, 15)).toBeLessThanOrEqual(Math.max(mostBeatsInSecond, (0.6 * size) / 300));
    expect(busiest(played, 15, 30)).toBeLessThanOrEqual(mostBeatsInSecond);
    expect(Math.max(...errorsOf(played, 7).slice(0, 8))).toBeLessThan(0.05);
    expect(Math.max(...errorsOf(played, 22))).toBeLessThan(0.05);
  },
  30_000,
);

it('[CR42] up to 6,000 are counted exactly', () => {
  const played = play(6 * minute, (second) => Math.min(6_000, 100 * (second + 1)));
  expect(played.read.slice(1).map(({ audience }) => audience)).toEqual([6_000, 6_000, 6_000, 6_000, 6_000]);
});

it.each([2_000, 5_000])(
  '[CR42] of %d who come in one second a part beats in that of the next minutes',
  (size) => {
    const played = play(20 * minute, () => size);
    expect(busiest(played, 0, 2)).toBeLessThanOrEqual(size / 3);
    expect(busiest(played, 12, 20)).toBeLessThanOrEqual(mostBeatsInSecond * 1.5);
    expect(Math.max(...errorsOf(played, 0).slice(0, 1))).toBeLessThan(0.05);
  },
);
