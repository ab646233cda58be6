import { expect, it } from 'vitest';
import { mayBeLong } from './may-be-long';

it.each(['', 'Hello!', 'What a goal, what a night, and what a crowd here in the second half! 🎉', 'a\nb\nc'])(
  '[ML75] knows at a glance that %j is short',
  (content) => {
    expect(mayBeLong(content)).toBe(false);
  },
);

it.each(['x'.repeat(200), '一'.repeat(200), 'a\n'.repeat(13), `${'word '.repeat(20)}\n\n\n\n\n\n`])(
  '[ML75] has %j measured',
  (content) => {
    expect(mayBeLong(content)).toBe(true);
  },
);
