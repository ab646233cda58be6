import { describe, expect, it } from 'vitest';
import { createFinderMaker } from './make-finder';

const { suggest } = createFinderMaker()(['Ann', 'Sven', 'Zoë', 'Marie Ann', 'Anton'], 'Anna');

describe('suggestNames', () => {
  it('[MEN8] suggests who was met last first, and never the writer', () => {
    expect(suggest('')).toEqual(['Anton', 'Marie Ann', 'Zoë', 'Sven', 'Ann']);
  });
  it('[MEN8] goes by the beginning of the name, then of a word in it, whatever case and accents', () => {
    expect(suggest('AN')).toEqual(['Anton', 'Ann', 'Marie Ann']);
    expect(suggest('zoe')).toEqual(['Zoë']);
    expect(suggest('nn')).toEqual([]);
  });
  it('[MEN8] suggests five at most', () => {
    const crowd = [1, 2, 3, 4, 5, 6].map((number) => `Fan ${number}`);
    expect(createFinderMaker()(crowd, null).suggest('fan')).toHaveLength(5);
  });
});
