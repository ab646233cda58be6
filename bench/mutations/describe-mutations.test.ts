import { describe, expect, it } from 'vitest';
import { describeMutations } from './describe-mutations';

describe('what createMessage costs', () => {
  const found = {
    createMessage: [
      { clients: 1, perSecond: 100, answer: 10 },
      { clients: 16, perSecond: 200, answer: 80 },
    ],
    putItem: [
      { clients: 1, perSecond: 400, answer: 2 },
      { clients: 16, perSecond: 800, answer: 20 },
    ],
    profile: [{ name: 'table', share: 0.5 }],
    steps: { answer: 10, request: 9, 'a.request': 1, 'a@MessageTable': 5, 'b@NONE_DS': 1, after: 1 },
  };

  it('is compared with a bare write at sixteen clients', () => {
    expect(describeMutations(found).ratio).toBe(0.25);
  });

  it('is divided into tables, mappings, GraphQL and what is around them', () => {
    const text = describeMutations(found).lines.join('\n');
    expect(text).toContain('tables 5.00, resolver mappings 3.00, GraphQL 1.00, HTTP and token 1.00');
    expect(text).toContain('50.0% table');
  });
});
