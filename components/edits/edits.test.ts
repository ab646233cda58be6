import { describe, expect, it } from 'vitest';
import { addEdit, applyEdits, changedFields, contestedFields, noEdits, without, type Edits } from './edits';

interface Poster {
  readonly title: string;
  readonly place: string;
  readonly seats: number;
}

const opened: Poster = { title: 'Concert', place: 'Hall', seats: 10 };
const begun: Edits<Poster> = addEdit<Poster>(noEdits, opened, { title: 'Opera' });

describe('[MTL51] what somebody changes beside others', () => {
  it('is what they touched; the rest follows the others', () => {
    const now = { ...opened, place: 'Garden', seats: 20 };
    expect(applyEdits(begun, now)).toEqual({ title: 'Opera', place: 'Garden', seats: 20 });
    expect(changedFields(begun, now)).toEqual(['title']);
    expect(contestedFields(begun, now)).toEqual([]);
  });

  it('is nothing once it is as it was, or as the others have made it', () => {
    expect(addEdit(begun, opened, { title: 'Concert' })).toEqual(noEdits);
    expect(changedFields(begun, { ...opened, title: 'Opera' })).toEqual([]);
    expect(contestedFields(begun, { ...opened, title: 'Opera' })).toEqual([]);
  });

  it('is contested where somebody else changed the same since they began, however much they write on', () => {
    const now = { ...opened, title: 'Ballet' };
    expect(contestedFields(begun, now)).toEqual(['title']);
    expect(contestedFields(addEdit(begun, now, { title: 'Operetta', seats: 5 }), now)).toEqual(['title']);
  });

  it('gives way where it is contested, and there alone', () => {
    const now = { ...opened, title: 'Ballet' };
    const both = addEdit(begun, opened, { seats: 5 });
    expect(applyEdits(without(both, contestedFields(both, now)), now)).toEqual({ ...now, seats: 5 });
  });

  it('takes for alike what is said to be', () => {
    const isAlike = (field: keyof Poster, some: Partial<Poster>, others: Partial<Poster>) =>
      String(some[field]).toLowerCase() === String(others[field]).toLowerCase();
    const loud = addEdit<Poster>(noEdits, opened, { title: 'CONCERT' });
    expect(changedFields(loud, opened, isAlike)).toEqual([]);
    expect(changedFields(loud, opened)).toEqual(['title']);
  });
});
