import { expect, it } from 'vitest';
import { sortChange } from './sort-change';

it.each([
  ['amplify/data/resolvers/stamp-message.ts', 'resolvers'],
  ['amplify/data/resolvers/rows.ts', 'resolvers'],
  ['chat/limits.ts', 'resolvers'],
  ['amplify/data/resource.ts', 'backend'],
  ['amplify/auth/post-confirmation/handler.ts', 'backend'],
  ['amplify/package.json', 'backend'],
  ['amplify/data/resolvers/stamp-message.test.ts', null],
  ['amplify/data/resolvers/run-resolver.ts', null],
  ['amplify/data/.resource.ts.swp', null],
  ['amplify/data/resource.ts~', null],
  ['amplify/tsconfig.json', null],
])('a change of %s asks for %s', (file, work) => {
  expect(sortChange(file)).toBe(work);
});
