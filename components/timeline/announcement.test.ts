import { describe, expect, it } from 'vitest';
import { english } from '../strings';
import { announcementFor, newSince } from './announcement';

const ana = { name: 'Ana', content: 'Hello' };

describe('announcementFor', () => {
  it('reads out a single message', () => {
    expect(announcementFor([ana], english.timeline)).toBe('Ana: Hello');
  });
  it('counts a burst instead of reading it out', () => {
    expect(announcementFor([ana, ana, ana], english.timeline)).toBe('3 new messages');
  });
  it('cuts a long message between characters', () => {
    const spoken = announcementFor([{ name: 'Ana', content: '👏'.repeat(500) }], english.timeline);
    expect(spoken).toBe(`Ana: ${'👏'.repeat(140)}…`);
  });
  it('says nothing about nothing', () => {
    expect(announcementFor([], english.timeline)).toBe('');
  });
});

describe('newSince', () => {
  const items = ['a', 'b', 'c'].map((key) => ({ key }));
  it('is what came after', () => {
    expect(newSince(items, 'b')).toEqual([{ key: 'c' }]);
  });
  it('is nothing when the list was replaced, or older items were put before it', () => {
    expect(newSince(items, 'z')).toEqual([]);
    expect(newSince(items, 'c')).toEqual([]);
  });
});
