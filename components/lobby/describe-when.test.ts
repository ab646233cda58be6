import { expect, it } from 'vitest';
import { languages } from '../strings';
import { describeWhen } from './describe-when';

const now = Date.parse('2026-11-24T10:00:00Z');
const live = (startsAt: string) => ({ status: 'LIVE', startsAt }) as const;

it.each([
  ['en', 'Starts in 15 minutes', 'Started 15 minutes ago'],
  ['de', 'Beginn in 15 Minuten', 'Begonnen: vor 15 Minuten'],
  ['es', 'Empieza dentro de 15 minutos', 'Empezó: hace 15 minutos'],
  ['ja', '15 分後に開始予定', '15 分前 開始'],
  ['ar', 'تبدأ خلال 15 دقيقة', 'بدأت قبل 15 دقيقة'],
])('[LNG7] an event that is opened early has not started (%s)', async (tag, early, begun) => {
  const strings = await languages.find((language) => language.tag === tag)?.load();
  if (strings === undefined) throw new Error(`unable to find the words; there are none in ${tag}`);
  expect(describeWhen(live('2026-11-24T10:15:00Z'), now, strings)).toBe(early);
  expect(describeWhen(live('2026-11-24T09:45:00Z'), now, strings)).toBe(begun);
});
