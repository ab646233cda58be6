import { describe, expect, it } from 'vitest';
import { putToast, type Toast } from './put-toast';

const makeToast = (id: number, subject: string | null = null): Toast => ({
  id,
  text: `toast ${id}`,
  isProblem: false,
  subject,
  undo: null,
});

const put = (...toasts: Toast[]): number[] =>
  toasts.reduce<readonly Toast[]>(putToast, []).map(({ id }) => id);

describe('putToast', () => {
  it('[MTL14] puts what is said about the same in the place of what was said before', () => {
    expect(put(makeToast(1, 'ban frida'), makeToast(2, 'ban sven'), makeToast(3, 'ban frida'))).toEqual([
      3, 2,
    ]);
  });
  it('[MTL14] leaves what has no subject beside the others', () => {
    expect(put(makeToast(1), makeToast(2), makeToast(3, 'ban frida'))).toEqual([1, 2, 3]);
  });
  it('lets the oldest go when there are too many', () => {
    expect(put(makeToast(1), makeToast(2), makeToast(3), makeToast(4))).toEqual([2, 3, 4]);
  });
});
