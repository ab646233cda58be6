import { describe, expect, it } from 'vitest';
import { english } from './english';
import { languages } from './languages';
import type { PageStrings } from './strings';

/** Alike in every language: names, numbers, and words that were taken over as they are. */
const sameEverywhere = new Set([
  'app.name',
  'thread.title',
  'room.status.LIVE',
  'connection.state.offline',
  'moderation.panel.title',
]);

interface Text {
  readonly path: string;
  readonly value: unknown;
}

function textsOf(value: unknown, path = ''): readonly Text[] {
  if (typeof value !== 'object' || value === null) return [{ path, value }];
  return Object.entries(value).flatMap(([key, part]) => textsOf(part, path === '' ? key : `${path}.${key}`));
}

const isName = (path: string): boolean =>
  path === 'locale' || /^welcome\.sample\.\d+\.(name|isModerator)$/.test(path);

/** Distinct, so that each can be found again in what a text is made of. */
const parts = ['Ärla', 'Bøje', 'Cəm'] as const;

type Make = (...parts: readonly unknown[]) => string;

/** A text of an amount can't show a name: it counts. */
const isCounted = (original: Make): boolean => !original(...parts).includes(parts[0]);

describe.each(languages.filter(({ tag }) => tag !== 'en'))('$name', ({ load, tag }) => {
  it('[LNG2] has every word, none empty and none left in English', async () => {
    const catalogue = textsOf(await load());
    const originals = textsOf(english);
    expect(catalogue.map(({ path }) => path).sort()).toEqual(originals.map(({ path }) => path).sort());
    const untranslated = catalogue.filter(({ path, value }) => {
      if (typeof value === 'function' || typeof value === 'boolean') return false;
      const original = originals.find((text) => text.path === path)?.value;
      return value === '' || (value === original && !isName(path) && !sameEverywhere.has(path));
    });
    expect(untranslated).toEqual([]);
  });

  it('[LNG3] puts every part into the texts that are made of parts', async () => {
    for (const { path, value } of textsOf(await load())) {
      if (typeof value !== 'function') continue;
      const original = textsOf(english).find((text) => text.path === path)?.value as Make;
      const make = value as Make;
      if (isCounted(original)) expect(make(7), path).toContain(new Intl.NumberFormat(tag).format(7));
      else for (const part of parts.slice(0, original.length)) expect(make(...parts), path).toContain(part);
    }
  });
});

const wordsFor = (strings: PageStrings, amounts: readonly number[]) =>
  amounts.map((n) => strings.timeline.unseen(n));

describe('plurals', () => {
  it('[LNG3] have the forms of the language: two in English, six in Arabic, one in Japanese', async () => {
    const load = async (tag: string) => await languages.find((language) => language.tag === tag)?.load();
    expect(wordsFor(english, [1, 2])).toEqual(['1 new message', '2 new messages']);
    const arabic = await load('ar');
    const japanese = await load('ja');
    const forms = (strings: PageStrings | undefined) =>
      new Set(strings && wordsFor(strings, [0, 1, 2, 5, 11]).map((text) => text.replace(/[\d٠-٩]+/, '')));
    expect(forms(arabic).size).toBe(5);
    expect(forms(japanese).size).toBe(1);
  });
});
