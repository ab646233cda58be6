import { expect, test as base, type Locator, type Page } from '@playwright/test';
import type { Credentials } from '../scripts/real-client';
import { librarian, Library, reader } from './stage/library';

const test = base.extend<{ console: ConsolePage }, { library: Library }>({
  library: [
    // Playwright reads the names of fixtures from the pattern of the first argument.
    async ({}, provide) => {
      const library = await Library.open();
      await provide(library);
      await library.close();
    },
    // The library may have to be synthesised first.
    { scope: 'worker', timeout: 180_000 },
  ],
  console: async ({ page, library }, provide) => {
    await page.goto(`${library.backend.url}/console`);
    await provide(new ConsolePage(page));
  },
});

/** The GraphQL console, as somebody uses it. */
class ConsolePage {
  constructor(readonly page: Page) {}

  async callAs(label: string): Promise<void> {
    await this.page.getByLabel('Call as').selectOption({ label });
  }

  async signIn({ email, password }: Credentials): Promise<void> {
    await this.page.getByLabel('Name or e-mail').fill(email);
    await this.page.getByLabel('Password').fill(password);
    await this.page.getByRole('button', { name: 'Sign in' }).click();
  }

  async run(operation: string): Promise<void> {
    const editor = this.page.locator('.graphiql-query-editor .CodeMirror');
    await editor.click();
    await this.page.keyboard.press('ControlOrMeta+a');
    // As pasted: typing would have the editor close brackets of its own.
    await this.page.keyboard.insertText(operation);
    await this.page.getByRole('button', { name: /Execute query/ }).click();
  }

  get answer(): Locator {
    return this.page.getByRole('region', { name: 'Result Window' });
  }
}

const addBook = (isbn: string, title: string): string =>
  `mutation { createBook(input: { isbn: "${isbn}", title: "${title}", genre: POETRY, publishedOn: "2026-01-02" }) ` +
  `{ isbn title genre publishedOn pages inPrint language tags authorId createdAt updatedAt } }`;

test('a user signs in to the console and runs a mutation, a query and a subscription', async ({
  console,
  context,
  library,
}) => {
  await console.callAs('a user');
  await console.signIn(librarian);
  await expect(console.page.getByText(librarian.email)).toBeVisible();
  await console.run(addBook('c-1', 'Leaves'));
  await expect(console.answer).toContainText('"title": "Leaves"');
  await console.run('{ getBook(isbn: "c-1") { title pages } }');
  await expect(console.answer).toContainText('"pages": 100');

  await console.run('subscription { onCreateBook { isbn title } }');
  await expect(console.page.getByRole('button', { name: /Stop query/ })).toBeVisible();
  const other = new ConsolePage(await context.newPage());
  await other.page.goto(`${library.backend.url}/console`);
  await other.callAs('a user');
  await other.signIn(librarian);
  await expect(other.page.getByText(librarian.email)).toBeVisible();
  await expect(async () => {
    await other.run(addBook(`c-${Math.random()}`, 'Late leaves'));
    await expect(console.answer).toContainText('Late leaves', { timeout: 2000 });
  }).toPass();
});

test('a wrong password is told in the words of the user pool', async ({ console }) => {
  await console.callAs('a user');
  await console.signIn({ ...librarian, password: 'Playwright-2' });
  await expect(console.page.getByRole('alert')).toHaveText('Incorrect username or password.');
});

test('a guest may what the guest role may, beside a user who is signed in', async ({ console }) => {
  await console.callAs('a user, by IAM');
  await console.signIn(reader);
  await expect(console.page.getByText(reader.email)).toBeVisible();
  await console.run('{ getBook(isbn: "none") { isbn } }');
  await expect(console.answer).toContainText('"getBook": null');
  await console.run('mutation { createSuggestion(input: { text: "More" }) { text } }');
  await expect(console.answer).toContainText('Not Authorized to access createSuggestion');

  await console.callAs('a guest, by IAM');
  await console.run('mutation { createSuggestion(input: { text: "More" }) { text } }');
  await expect(console.answer).toContainText('"text": "More"');
  await console.run('{ listAuthors { items { id } } }');
  await expect(console.answer).toContainText('UnauthorizedException');
});

test('nobody is refused as without the console', async ({ console }) => {
  await console.callAs('nobody');
  await console.run('{ listBooks { items { isbn } } }');
  await expect(console.answer).toContainText('UnauthorizedException');
});
