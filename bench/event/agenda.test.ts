import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Agenda } from './agenda';

it('acts in the order of time and, of one moment, in that of adding, however things are added', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(50)), async (times) => {
      const agenda = new Agenda(0);
      const acted: [number, number][] = [];
      for (const [index, time] of times.entries()) agenda.add(time, (at) => acted.push([at, index]));
      for (let now = 0; now <= 50; now += 7) await agenda.advanceTo(now);
      await agenda.advanceTo(50);
      const expected = times.map((time, index): [number, number] => [time, index]);
      expect(acted).toEqual(expected.sort(([one, first], [other, second]) => one - other || first - second));
    }),
  );
});

it('acts on what is added for a moment that is over right then', async () => {
  const agenda = new Agenda(1_000);
  let acted = 0;
  agenda.add(500, (at) => (acted = at));
  await agenda.advanceTo(1_000);
  expect(acted).toBe(1_000);
});

it('lets time stand still until what was begun has gone on', async () => {
  const agenda = new Agenda(0);
  const seen: number[] = [];
  agenda.add(10, () => agenda.waitFor(Promise.resolve().then(() => void seen.push(agenda.now))));
  agenda.add(20, () => seen.push(agenda.now));
  await agenda.advanceTo(30);
  expect(seen).toEqual([10, 20]);
});
