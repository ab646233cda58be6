import { describe, expect, it } from 'vitest';
import { chooseLanguage } from './languages';

describe('the language', () => {
  it.each([
    ['de', ['ja-JP'], 'de'],
    ['auto', ['de-AT', 'en-GB'], 'de'],
    ['auto', ['fr-FR', 'es-419', 'en'], 'es'],
    ['auto', ['AR-eg'], 'ar'],
    ['auto', ['fr'], 'en'],
    ['auto', [], 'en'],
    ['tlh', ['ja'], 'ja'],
  ])('[LNG1] for a choice of %s and a browser that speaks %j is %s', (wanted, preferred, tag) => {
    expect(chooseLanguage(wanted, preferred).tag).toBe(tag);
  });
});
