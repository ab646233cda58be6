import { describe, expect, it } from 'vitest';
import { byPart, summariseProfile } from './index';

const frame = (id: number, functionName: string, url: string) => ({
  id,
  callFrame: { functionName, url, lineNumber: 0 },
});

describe('the summary of a profile', () => {
  it('gives each part its share of the busy time, the largest first', () => {
    const profile = {
      nodes: [
        frame(1, '(idle)', ''),
        frame(2, 'parse', 'file:///x/node_modules/graphql-js/language/parser.js'),
        frame(3, 'put', 'file:///x/node_modules/dynalite/actions/putItem.js'),
        frame(4, 'get', 'file:///x/node_modules/abstract-level/abstract-level.js'),
      ],
      samples: [1, 2, 3, 4, 1],
      timeDeltas: [500, 10, 20, 10, 900],
    };
    expect(summariseProfile(profile, byPart)).toEqual([
      { name: 'table', share: 0.75 },
      { name: 'GraphQL', share: 0.25 },
    ]);
  });
});
