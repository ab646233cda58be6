import { describe, expect, it } from 'vitest';
import { avatarHue, initials } from './initials';

describe('initials', () => {
  it.each([
    ['Ana Ruiz', 'AR'],
    ['ana', 'A'],
    ['Ana María de la Cruz', 'AC'],
    ['  ', '?'],
    ['👩‍💻 Zoë', '👩‍💻Z'],
    ['محمد علي', 'مع'],
    ['Mona (host)', 'MH'],
    ['*Zed* -', 'Z'],
    ['(ಠ_ಠ)', 'ಠ'],
    ['***', '?'],
    ['🇩🇪 Jo', '🇩🇪J'],
  ])('[ML74] of "%s" are "%s"', (name, expected) => {
    expect(initials(name)).toBe(expected);
  });
});

describe('avatarHue', () => {
  it('stays the same for one person and is a hue', () => {
    expect(avatarHue('user-1')).toBe(avatarHue('user-1'));
    for (const id of ['', 'a', 'b', 'user-2']) {
      expect(avatarHue(id) % 30).toBe(0);
      expect(avatarHue(id)).toBeLessThan(360);
    }
  });
});
