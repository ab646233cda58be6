import { describe, expect, it, vi } from 'vitest';
import { createFinderMaker } from '../mention-finder';
import { People } from './people';

const nameOf = (name: string) => name;
const load = () => Promise.resolve(createFinderMaker());
const suggested = (people: People) => people.getSnapshot()?.suggest('');

describe('People', () => {
  it('[MEN4] knows who wrote what is held, and the reader, once there is an @', async () => {
    const people = new People(load);
    people.meet(['Ann', 'Sven', 'Ann'], nameOf, 'Frida');
    expect(people.getSnapshot()).toBeNull();
    await people.wake();
    expect(suggested(people)).toEqual(['Sven', 'Ann']);
    expect(people.getSnapshot()?.find('@frida')).toEqual([{ from: 0, to: 6, isOfReader: true }]);
    people.meet(['Zoë'], nameOf, 'Frida');
    expect(suggested(people)).toEqual(['Zoë', 'Sven', 'Ann']);
  });

  it('[MEN4] says nothing as long as nobody new is met', async () => {
    const people = new People(load);
    people.meet(['Ann'], nameOf, null);
    await people.wake();
    const listener = vi.fn();
    people.subscribe(listener);
    people.meet(['Ann', 'Ann'], nameOf, null);
    expect(listener).not.toHaveBeenCalled();
    people.meet(['Ann'], nameOf, 'Frida');
    expect(listener).toHaveBeenCalledTimes(1);
  });

  it('[MEN4] forgets those of a crowd whose posts are not held any more', async () => {
    const people = new People(load);
    const crowd = Array.from({ length: 2001 }, (_, index) => `Fan ${index}`);
    people.meet(crowd, nameOf, null);
    people.meet(['Ann'], nameOf, null);
    await people.wake();
    expect(suggested(people)).toEqual(['Ann']);
  });

  it('[MEN4] loads once, and tries again with the next @ if it could not', async () => {
    const info = vi.spyOn(console, 'info').mockReturnValue();
    const loads = vi.fn(load).mockRejectedValueOnce(new Error('offline'));
    const people = new People(loads);
    await people.wake();
    expect(people.getSnapshot()).toBeNull();
    expect(info).toHaveBeenCalledTimes(1);
    info.mockRestore();
    await Promise.all([people.wake(), people.wake()]);
    await people.wake();
    expect(loads).toHaveBeenCalledTimes(2);
    expect(people.getSnapshot()).not.toBeNull();
  });
});
