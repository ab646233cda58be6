import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { standIns } from './stand-ins.js';

test.each(Object.entries(standIns))(
  '[WGT6] in place of %s stands all that it exports',
  async (file, given) => {
    const source = await readFile(file, 'utf8');
    const exported = [...source.matchAll(/^export \{ (?<names>.*) \};$/gm)].flatMap(
      ({ groups }) => groups?.['names']?.split(', ') ?? [],
    );
    expect(exported.sort()).toEqual(Object.keys(given).sort());
  },
);
