import { expect, type Browser, type BrowserContext, type Locator, type Page } from '@playwright/test';
import type { Person } from '../../scripts/real-client';

/** A line of the list that is in the document, and where it is against the list's top edge. */
export interface SeenLine {
  readonly key: string;
  readonly text: string;
  readonly top: number;
  readonly isOnScreen: boolean;
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Somebody at a browser of their own. */
export class Visitor {
  private constructor(
    readonly page: Page,
    readonly person: Person,
    private readonly isPhone: boolean,
  ) {}

  /** Signs in through the Authenticator and stands in the lobby. */
  static async arrive(browser: Browser, origin: string, person: Person, phone = false): Promise<Visitor> {
    const context = await browser.newContext({
      baseURL: origin,
      ...(phone ? { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } : {}),
    });
    return Visitor.arriveIn(context, person, phone);
  }

  /** The same in a browser context that is there, whose base address is the backend's. */
  static async arriveIn(context: BrowserContext, person: Person, phone = false): Promise<Visitor> {
    const page = await context.newPage();
    await page.goto('/');
    await page.getByRole('button', { name: 'Sign in' }).first().click();
    await page.getByLabel('Email').fill(person.email);
    await page.getByLabel('Password', { exact: true }).fill(person.password);
    await page.locator('form').getByRole('button', { name: 'Sign in' }).click();
    await expect(page.getByRole('heading', { name: 'Events', exact: true })).toBeVisible();
    return new Visitor(page, person, phone);
  }

  /** Enters a room by its address and joins under the person's name. */
  async enter(roomId: string): Promise<void> {
    await this.page.goto(`/room?id=${roomId}`);
    await this.page.getByLabel('Your name').fill(this.person.displayName);
    await this.page.getByRole('button', { name: 'Join', exact: true }).click();
    await expect(this.composer).toBeVisible();
    await this.expectConnected();
  }

  /** The same person in a second tab of the same browser. */
  async openTab(): Promise<Visitor> {
    return new Visitor(await this.page.context().newPage(), this.person, this.isPhone);
  }

  /** Comes to a room that was joined before. */
  async comeBack(roomId: string): Promise<void> {
    await this.page.goto(`/room?id=${roomId}`);
    await expect(this.composer).toBeVisible();
    await this.expectConnected();
  }

  /** Keeps everything that the connection says from here on, however short it is shown. @returns what it said */
  async listenToConnection(): Promise<() => Promise<string[]>> {
    const status = this.page.getByRole('status', { name: 'Connection' });
    await status.evaluate((element) => {
      const said: string[] = [];
      new MutationObserver(() => said.push(element.textContent)).observe(element, {
        subtree: true,
        childList: true,
        characterData: true,
      });
      Object.assign(globalThis, { said });
    });
    return () => this.page.evaluate(() => (globalThis as unknown as { said: string[] }).said);
  }

  async expectConnected(): Promise<void> {
    const status = this.page.getByRole('status', { name: 'Connection' });
    await expect(status).toContainText('Connected', { timeout: 30_000 });
  }

  async say(content: string): Promise<void> {
    await this.composer.fill(content);
    await this.composer.press('Enter');
  }

  get composer(): Locator {
    return this.page.getByRole('textbox', { name: 'Message', exact: true });
  }

  get messages(): Locator {
    return this.page.getByRole('log', { name: 'Messages' }).getByRole('article');
  }

  message(content: string): Locator {
    return this.messages.filter({ hasText: content });
  }

  get log(): Locator {
    return this.page.getByRole('log', { name: 'Messages' });
  }

  /** The lines in the document, from top to bottom; `text` is `line 12` where the content says so. */
  readLines(): Promise<SeenLine[]> {
    return this.log.evaluate((log) => {
      const frame = log.getBoundingClientRect();
      return Array.from(log.querySelectorAll('[data-line]'), (line) => {
        const box = line.getBoundingClientRect();
        const content = line.textContent;
        const isOnScreen = box.bottom > frame.top && box.top < frame.bottom;
        const text = /line \d+/.exec(content)?.[0] ?? content;
        return { key: line.getAttribute('data-line') ?? '', text, top: box.top - frame.top, isOnScreen };
      });
    });
  }

  /** Waits until what is on the screen has been measured: it stands where it stood. */
  async expectStill(): Promise<void> {
    let before = '';
    await expect(async () => {
      const last = before;
      before = JSON.stringify(await this.readLines());
      expect(before).toBe(last);
    }).toPass({ intervals: [50] });
  }

  /** How far the list is from its end, in pixels. */
  distanceFromEnd(): Promise<number> {
    return this.log.evaluate((log) => log.scrollHeight - log.scrollTop - log.clientHeight);
  }

  get thread(): Locator {
    return this.page.getByRole('region', { name: 'Thread' });
  }

  async answer(content: string): Promise<void> {
    const box = this.thread.getByRole('textbox', { name: 'Answer' });
    await box.fill(content);
    await box.press('Enter');
  }

  /** Opens what a message offers: on a pointer its actions appear with it. */
  async act(content: string, action: 'Reply' | 'Answer in thread'): Promise<void> {
    const line = this.message(content);
    await line.hover();
    await line.getByRole('button', { name: action }).first().click();
  }

  /** Opens the menu of a message, by its button. */
  async openMenu(content: string): Promise<void> {
    const line = this.message(content);
    await expect(line).toBeVisible();
    if (this.isPhone) await line.tap();
    else await line.hover();
    await line.getByRole('button', { name: 'More actions' }).click();
  }

  async choose(content: string, item: string): Promise<void> {
    await this.openMenu(content);
    await this.page.getByRole('menuitem', { name: item, exact: true }).click();
  }

  /** A chip under a message, by its accessible name. */
  chip(content: string, name: string): Locator {
    return this.message(content).getByRole('button', { name, exact: true });
  }

  /** Picks an emoji for a message, from its buttons. */
  async react(content: string, emoji: string): Promise<void> {
    const line = this.message(content);
    await expect(line).toBeVisible();
    if (this.isPhone) await line.tap();
    else await line.hover();
    await line.getByRole('button', { name: 'React', exact: true }).click();
    await this.page.getByRole('menuitemcheckbox', { name: `React ${emoji}` }).click();
  }

  /** For moderators; it also says how many posts wait. */
  get moderateButton(): Locator {
    return this.page.getByRole('button', { name: /^Moderate(?: ·|$)/ });
  }

  async openModeration(): Promise<Locator> {
    await this.moderateButton.click();
    const panel = this.page.getByRole('region', { name: 'Moderation' });
    await expect(panel.getByRole('tab', { name: 'Room' })).toBeVisible();
    return panel;
  }

  /** Where the video and the messages stand. */
  async boxes(): Promise<{ readonly video: Box; readonly messages: Box }> {
    const boxOf = async (locator: Locator): Promise<Box> => {
      const box = await locator.boundingBox();
      if (box === null) throw new Error('unable to measure; it is not shown');
      return box;
    };
    return {
      video: await boxOf(this.page.getByRole('region', { name: 'Video' })),
      messages: await boxOf(this.page.getByRole('log', { name: 'Messages' })),
    };
  }

  leave(): Promise<void> {
    return this.page.context().close();
  }
}
