/** What the build knows about the add-in: the address it will be served from, where Office.js comes from, its manifest and icons. */
import { readdirSync, readFileSync } from 'node:fs';
import webpack from 'webpack';

/** The address that manifest.xml is written for. */
const DEVELOPMENT_ADDRESS = 'https://localhost:3000';

/** https://learn.microsoft.com/office/dev/add-ins/develop/referencing-the-javascript-api-for-office-library-from-its-cdn */
const CDN = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

/**
 * The address the built pages will be served from, without a slash at its end: `WULOU_URL`, or that of development.
 * @throws Error when it is not an https address that a file name can be put behind
 */
export function baseAddress(value = process.env.WULOU_URL) {
  if (!value) return DEVELOPMENT_ADDRESS;
  const bad = (why) => new Error(`WULOU_URL=${value}: ${why}, e.g. https://addins.example.edu.cn/wulou`);
  const url = URL.canParse(value) ? new URL(value) : null;
  if (url === null || url.hostname === '') throw bad('give a whole address');
  if (url.protocol !== 'https:') throw bad('Office loads add-ins from https only; give an https address');
  if (url.search !== '' || url.hash !== '') throw bad('give an address without ? and #');
  if (url.username !== '' || url.password !== '') throw bad('give an address without user name and password');
  return url.href.replace(/\/+$/, '');
}

/**
 * Where the pages load Office.js from: `OFFICE_JS`, or Microsoft's public servers. For Office 365 by 21Vianet or a copy of one's own.
 * @throws Error when it is neither an https address nor a path beside the pages, or is not named office.js (the library finds its other
 *   files by that name)
 */
export function officeScript(value = process.env.OFFICE_JS) {
  if (!value) return CDN;
  const isAddress = URL.canParse(value);
  if (isAddress && new URL(value).protocol !== 'https:') throw new Error(`OFFICE_JS=${value}: give an https address`);
  if (!/(?:^|\/)office\.js$/.test(value)) throw new Error(`OFFICE_JS=${value}: it must end in office.js`);
  return value;
}

/** The origin that a page needs to allow for Office.js, or none when it comes from beside the page. */
function originOf(script) {
  return URL.canParse(script) ? new URL(script).origin : '';
}

/**
 * Content-Security-Policy of a page: nothing from elsewhere, no code from text, no form. Styles are made by script (Fluent UI), hence
 * 'unsafe-inline' for these alone; the development server adds its own socket. Pages inside Word also allow scripts from where Office.js
 * comes from: it loads the rest of itself (host file, locale, event sink) from there. It talks to Word by the webview's own bridge or by
 * postMessage, which no directive governs, so `connect-src` stays closed: what it cannot reach are Microsoft's telemetry servers.
 * @param script address of Office.js; null for a page without it
 */
export function policy(development, script) {
  return [
    "default-src 'none'",
    `script-src 'self' ${script === null ? '' : originOf(script)}`.trim(),
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' blob: data:",
    "font-src 'self' blob: data:",
    `connect-src 'self'${development ? ' ws://localhost:* ws://127.0.0.1:* wss://localhost:*' : ''}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** Puts the icons and the manifest for this base address beside the pages. */
export class AddinPlugin {
  constructor(root, address) {
    this.root = root;
    this.address = address;
  }

  apply(compiler) {
    const { Compilation, sources } = webpack;
    compiler.hooks.thisCompilation.tap('AddinPlugin', (compilation) => {
      compilation.hooks.processAssets.tap(
        { name: 'AddinPlugin', stage: Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL },
        () => {
          const icons = `${this.root}assets/icons/`;
          for (const name of readdirSync(icons).filter((file) => file.endsWith('.png')))
            compilation.emitAsset(`icons/${name}`, new sources.RawSource(readFileSync(icons + name)));
          const manifest = readFileSync(`${this.root}manifest.xml`, 'utf8');
          compilation.emitAsset('manifest.xml', new sources.RawSource(manifestFor(manifest, this.address)));
        },
      );
    });
  }
}

/** The manifest with all addresses moved to another base; AppDomain takes the origin alone. */
export function manifestFor(manifest, address) {
  return manifest
    .replace(/^<!--.*-->\n/m, '')
    .replaceAll(`<AppDomain>${DEVELOPMENT_ADDRESS}<`, `<AppDomain>${new URL(address).origin}<`)
    .replaceAll(`"${DEVELOPMENT_ADDRESS}/`, `"${escapeAttribute(address)}/`);
}

function escapeAttribute(text) {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}
