/** The task pane as built, in Chromium, in a Word that holds a real document: what a person sees and does there. */
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { type HostedPage, type PageOptions, hostPage } from '../host/wire/page.js';
import type { WordHost } from '../host/wordHost.js';
import { type PaneData, paneData } from './paneData.js';
import { browser, origin } from './stage.js';

export interface OpenOptions extends PageOptions {
  /** Another window of the same person: what the browser keeps is the same. */
  readonly context?: BrowserContext;
  /** The moment the page's clock shows. */
  readonly now?: Date;
  /** What stands behind `taskpane.html`, e.g. `?check`. */
  readonly query?: string;
}

export class WordPane {
  /** What the page wrote to the console, and what it did not catch. */
  readonly complaints: string[] = [];

  private constructor(
    readonly page: Page,
    readonly hosted: HostedPage,
    readonly host: WordHost,
  ) {
    page.on('console', (message) => this.complaints.push(message.text()));
    page.on('pageerror', (error) => this.complaints.push(String(error)));
  }

  static async open(host: WordHost, options: OpenOptions = {}): Promise<WordPane> {
    const { context, now, query = '', ...seam } = options;
    const window = context ?? (await browser.newContext({ viewport: { width: 320, height: 720 } }));
    const page = await window.newPage();
    page.setDefaultTimeout(30_000);
    if (now !== undefined) await page.clock.setFixedTime(now);
    const pane = new WordPane(page, await hostPage(page, host, seam), host);
    await page.goto(`${origin}/taskpane.html${query}`);
    await page.getByRole('main').waitFor();
    return pane;
  }

  /** Another document of the same name and version of Word is opened in its place. */
  async show(host: WordHost): Promise<void> {
    await this.hosted.show(host);
    await this.page.getByRole('main').waitFor();
  }

  /** With all that the browser kept of it. */
  async closeAll(): Promise<void> {
    await this.page.context().close();
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  /** Presses a button, and waits until what it began is over. */
  async press(name: string | RegExp): Promise<void> {
    await this.button(name).first().click();
    await this.idle();
  }

  /** Opens the menu of what is needed seldom, and chooses from it. */
  async choose(name: string): Promise<void> {
    await this.page.locator('summary[aria-label="更多"]').click();
    await this.press(name);
  }

  /** No action is under way. */
  async idle(): Promise<void> {
    await this.page.locator('main[aria-busy="false"]').waitFor();
  }

  check(): Promise<void> {
    return this.press(/^(?:检查|重新检查)$/);
  }

  /** The heading over the result: the verdict, or why there is none. */
  async verdict(): Promise<string> {
    return (await this.page.locator('h2').first().innerText()).trim();
  }

  /** The lines of what the last action did; '' when it had nothing to say. */
  async notice(): Promise<string> {
    const lines = await this.page.getByRole('group', { name: '刚才的操作' }).locator('p').allInnerTexts();
    return lines.join('\n');
  }

  /** Everything that stands in the pane. */
  text(): Promise<string> {
    return this.page.getByRole('main').innerText();
  }

  data(): Promise<PaneData> {
    return paneData(this.page);
  }
}
