/**
 * The stage of a browser suite: a browser and the built pages. Made outside of jest's sandbox, where playwright-core is loaded once for all
 * suites of a process; the browser belongs to the process that drives it, since through another one each message would be read twice.
 * Imports without endings: jest loads this outside of its own resolver.
 */
import { TestEnvironment } from 'jest-environment-node';
import { launchBrowser } from './browser';
import { galleryFolder } from './gallery/folder';
import type { Stage } from './stage';
import { serve, type StaticServer } from './staticServer';

export default class BrowserEnvironment extends TestEnvironment {
  private stage: Stage | undefined;
  private servers: readonly StaticServer[] = [];

  override async setup(): Promise<void> {
    await super.setup();
    this.servers = await Promise.all(['dist', galleryFolder()].map(serve));
    const [origin = '', gallery = ''] = this.servers.map((server) => server.origin);
    this.stage = { browser: await launchBrowser(), origin, gallery };
    this.global['stage'] = this.stage;
  }

  override async teardown(): Promise<void> {
    await this.stage?.browser.close();
    for (const server of this.servers) server.close();
    await super.teardown();
  }
}
