import { afterEach, expect, it, vi } from 'vitest';
import { createPageNews } from './page-news';

afterEach(() => {
  vi.unstubAllGlobals();
});

it('[REA25] tells the other pages, not the own one, and of one topic', async () => {
  vi.stubGlobal('window', new EventTarget());
  const [one, other] = [createPageNews(), createPageNews()];
  const heard: unknown[] = [];
  one.hear('reactions', () => heard.push('echo'));
  const last = new Promise<void>((resolve) => other.hear('end', () => resolve()));
  const leave = other.hear('reactions', (news) => heard.push(news));
  one.tell('drafts', 'else');
  one.tell('reactions', { emoji: '👏' });
  one.tell('end', null);
  await last;
  leave();
  expect(heard).toEqual([{ emoji: '👏' }]);
});

it('keeps no program alive that has no page', () => {
  const news = createPageNews();
  const heard: unknown[] = [];
  news.hear('reactions', (one) => heard.push(one));
  news.tell('reactions', 1);
  expect(heard).toEqual([]);
});
