/** What the build knows about the add-in: where Office.js comes from, and what is served with the pages. Its address is written in by `wulou site`. */
import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import webpack from 'webpack';

/** https://learn.microsoft.com/office/dev/add-ins/develop/referencing-the-javascript-api-for-office-library-from-its-cdn */
const CDN = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

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

/** Puts beside the pages what is served with them: icons, the manifest, settings for IIS, the schema of the JSON report. */
export class AddinPlugin {
  constructor(root) {
    this.root = root;
  }

  apply(compiler) {
    const { Compilation, sources } = webpack;
    compiler.hooks.thisCompilation.tap('AddinPlugin', (compilation) => {
      const emit = (name, path) => compilation.emitAsset(name, new sources.RawSource(readFileSync(this.root + path)));
      compilation.hooks.processAssets.tap(
        { name: 'AddinPlugin', stage: Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL },
        () => {
          for (const name of readdirSync(`${this.root}assets/icons/`).filter((file) => file.endsWith('.png')))
            emit(`icons/${name}`, `assets/icons/${name}`);
          emit('manifest.xml', 'manifest.xml');
          emit('web.config', 'assets/site/web.config');
          // Rules of further forms: whoever serves the pages puts them beside this list and names them there.
          emit('forms/index.json', 'assets/site/forms.json');
          emit('report.schema.json', 'assets/site/report.schema.json');
        },
      );
    });
  }
}

/** Puts a compressed copy beside each script and page, for servers that give it as it is: 116 kB travel instead of 364. */
export class CompressedPlugin {
  apply(compiler) {
    const { Compilation, sources } = webpack;
    compiler.hooks.thisCompilation.tap('CompressedPlugin', (compilation) => {
      compilation.hooks.processAssets.tap(
        { name: 'CompressedPlugin', stage: Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_TRANSFER },
        (assets) => {
          for (const [name, source] of Object.entries(assets))
            if (/\.(?:js|html)$/.test(name))
              compilation.emitAsset(`${name}.gz`, new sources.RawSource(gzipSync(source.buffer(), { level: 9 })));
        },
      );
    });
  }
}
