import { describe, expect, it } from 'vitest';
import { parseEmbedAddress } from './embed-address';

describe('the address of an embedded room', () => {
  it('[EMB1] names the room, who is told, and how it looks', () => {
    expect(parseEmbedAddress('?id=r1&parent=https://example.com&theme=dark&language=de')).toEqual({
      roomId: 'r1',
      parent: 'https://example.com',
      preferences: { theme: 'dark', language: 'de' },
    });
  });

  it('[EMB1] needs nothing but the room', () => {
    expect(parseEmbedAddress('id=r1')).toEqual({ roomId: 'r1', parent: null, preferences: {} });
  });

  it.each(['*', 'example.com', 'javascript:alert(1)', 'null', 'data:text/html,x', 'file:///etc', ''])(
    '[EMB3] tells nobody when the parent is no web origin: %s',
    (parent) => {
      expect(parseEmbedAddress(`id=r&parent=${encodeURIComponent(parent)}`).parent).toBeNull();
    },
  );

  it('[EMB3] tells an origin, whatever path is named with it', () => {
    expect(parseEmbedAddress('id=r&parent=https://a.example:8443/x?y').parent).toBe('https://a.example:8443');
  });

  it('[EMB1] ignores a theme that there isn’t', () => {
    expect(parseEmbedAddress('id=r&theme=pink').preferences).toEqual({});
  });

  it.each(['', 'tlh', 'auto'])('[EMB1] ignores a language that there isn’t: %s', (language) => {
    expect(parseEmbedAddress(`id=r&language=${language}`).preferences).toEqual({});
  });

  it('[EMB1] takes a variant of a language for the language', () => {
    expect(parseEmbedAddress('id=r&language=de-AT').preferences).toEqual({ language: 'de' });
  });
});
