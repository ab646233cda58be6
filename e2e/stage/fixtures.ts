import { expect, test as base } from '@playwright/test';
import type { Person } from '../../scripts/real-client';
import { House } from './house';
import { Visitor } from './visitor';

export interface TestFixtures {
  /** Brings somebody in, in a browser context of their own. */
  readonly arrive: (person: Person, options?: { phone?: boolean }) => Promise<Visitor>;
}

interface WorkerFixtures {
  readonly house: House;
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  house: [
    // Playwright reads the names of fixtures from the pattern of the first argument.
    async ({}, provide) => {
      const house = await House.open();
      await provide(house);
      await house.close();
    },
    { scope: 'worker' },
  ],
  arrive: async ({ browser, house }, provide) => {
    const visitors: Visitor[] = [];
    await provide(async (person, { phone = false } = {}) => {
      const visitor = await Visitor.arrive(browser, house.backend.url, person, phone);
      visitors.push(visitor);
      return visitor;
    });
    for (const visitor of visitors) await visitor.leave();
  },
});

export { expect };
