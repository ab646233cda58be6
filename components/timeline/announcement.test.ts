import { describe, expect, it } from 'vitest';
import { english } from '../strings';
import { announcementFor, newSince } from './announcement';

const ana = { name: 'Ana', content: 'Hello', isMention: false };

describe('announcementFor', () => {
  it('reads out a single message', () => {
    expect(announcementFor([ana], english.timeline)).toBe('Ana: Hello');
  });
  it('counts a burst instead of reading it out', () => {
    expect(announcementFor([ana, ana, ana], english.timeline)).toBe('3 new messages');
  });
  it('cuts a long message between characters', () => {
    const spoken = announcementFor([{ ...ana, content: '👏'.repeat(500) }], english.timeline);
    expect(spoken).toBe(`Ana: ${'👏'.repeat(140)}…`);
  });
  it('[MEN6] says that the reader is mentioned, and how often', () => {
    const call = { ...ana, content: '@Frida, look', isMention: true };
    expect(announcementFor([call], english.timeline)).toBe('Ana mentions you: @Frida, look');
    expect(announcementFor([ana, call, ana], english.timeline)).toBe('3 new messages (1 mentions you)');
    expect(announcementFor([call, call], english.timeline)).toBe('2 new messages (2 mention you)');
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
  it('is everything where nothing was', () => {
    expect(newSince(items, null)).toEqual(items);
  });
  it('is nothing when the list was replaced, or older items were put before it', () => {
    expect(newSince(items, 'z')).toEqual([]);
    expect(newSince(items, 'c')).toEqual([]);
  });
});
