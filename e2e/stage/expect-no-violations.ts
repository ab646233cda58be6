import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/**
 * axe finds nothing on the page as it is now; `place` says what that is.
 * @param dir the direction of reading that it is turned to first, whatever its language
 */
export async function expectNoViolations(page: Page, place: string, dir?: 'ltr' | 'rtl'): Promise<void> {
  if (dir !== undefined) await page.evaluate((direction) => (document.documentElement.dir = direction), dir);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(
    violations.map(({ id, nodes }) => [id, nodes[0]?.html]),
    place,
  ).toEqual([]);
}
