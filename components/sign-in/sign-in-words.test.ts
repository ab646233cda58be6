import { translations } from '@aws-amplify/ui-react';
import { expect, it } from 'vitest';
import { signInWords } from './sign-in-words';

/** Asked of nobody here: an account is an e-mail address and a password. */
const isUnused = (word: string): boolean =>
  /Profile|Website|Birthdate|Name$|Nickname|phone|Username$|[Tt]exted/.test(word);

it.each([
  ['de', /\b(Sie|Ihr|Ihre|Ihren|Ihrem|Ihnen)\b/],
  ['es', /\b(su|sus|usted|Ingrese|Confirme|Escriba|Olvidó)\b/i],
])('[LNG6] the sign-in form in %s speaks to people as the rest of the app does', (language, formal) => {
  const brought: Readonly<Record<string, string>> = { ...translations[language], ...signInWords[language] };
  const wrong = Object.entries(brought).filter(([word, text]) => !isUnused(word) && formal.test(text));
  expect(wrong).toEqual([]);
});
