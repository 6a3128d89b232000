/**
 * Builds the pages (workbench, task pane, the ribbon's command), the manifest and the command line. `webpack serve`
 * serves the pages alone; with `--env word` by https on the port that manifest.xml names, for Word on this machine.
 */
import { rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import HtmlWebpackPlugin from 'html-webpack-plugin';
import TerserPlugin from 'terser-webpack-plugin';
import webpack from 'webpack';
import { AddinPlugin, CompressedPlugin, officeScript, policy } from './src/build/addin.js';

const path = (name) => fileURLToPath(new URL(name, import.meta.url));
const { browserslist } = createRequire(import.meta.url)('./package.json');

/** A desktop is needed to show a page; elsewhere the printed address has to do. */
const hasDesktop =
  process.env.CI === undefined &&
  (process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY));

const typescript = (env) => ({
  test: /\.tsx?$/,
  loader: 'swc-loader',
  options: {
    env,
    jsc: {
      parser: { syntax: 'typescript', tsx: true },
      transform: { react: { runtime: 'automatic' } },
    },
  },
});

const base = (development) => ({
  mode: development ? 'development' : 'production',
  // For `npm start` alone: to write it makes a first build, such as every one for users is, a third longer.
  cache: development && { type: 'filesystem', buildDependencies: { config: [fileURLToPath(import.meta.url)] } },
  // Source maps without eval, which the page's policy forbids.
  devtool: development ? 'cheap-module-source-map' : false,
  resolve: {
    extensions: ['.tsx', '.ts', '.js'],
    extensionAlias: { '.js': ['.ts', '.tsx', '.js'] },
  },
  optimization: {
    // What is written for the oldest webviews stays as written.
    minimizer: [new TerserPlugin({ minify: TerserPlugin.swcMinify, exclude: /\.es5\./ })],
  },
});

/** A page inside Word: `title` names its title in the words of these pages. */
const officePage = (development, name, title) => {
  const officeJs = officeScript();
  return new HtmlWebpackPlugin({
    template: path('src/office/page.html'),
    filename: `${name}.html`,
    chunks: [name],
    // The page's first script loads the others.
    inject: false,
    officeJs,
    title,
    policy: policy(development, officeJs),
  });
};

/** What all pages have in common. @param mostAtStart bytes of script before the first paint, uncompressed */
const pages = (development, name, entry, plugins, mostAtStart) => ({
  ...base(development),
  name,
  target: 'browserslist',
  entry,
  output: {
    path: path('dist'),
    filename: '[name].[contenthash:8].js',
    chunkFilename: '[name].[contenthash:8].js',
    assetModuleFilename: '[name].[contenthash:8][ext]',
    publicPath: 'auto',
  },
  module: {
    rules: [
      typescript({ targets: browserslist }),
      { test: /\.js$/, include: /@fluentui/, enforce: 'pre', loader: path('src/build/iconImports.js') },
      { test: /\.css$/, type: 'asset/source' },
      { test: /\.docx$/, type: 'asset/resource' },
      { test: /\.es5\.js$/, type: 'asset/resource' },
    ],
  },
  plugins: development ? plugins : [...plugins, new CompressedPlugin()],
  performance: {
    hints: development ? false : 'error',
    maxEntrypointSize: mostAtStart,
    maxAssetSize: mostAtStart,
  },
  stats: development ? 'errors-warnings' : 'normal',
});

const workbench = (development) =>
  pages(
    development,
    'workbench',
    { workbench: path('src/workbench/main.tsx') },
    [
      new HtmlWebpackPlugin({
        template: path('src/workbench/index.html'),
        filename: 'index.html',
        scriptLoading: 'defer',
        policy: policy(development, null),
      }),
    ],
    362_000,
  );

/**
 * The pages inside Word share what they load later (form and rules). Apart from the workbench: together with it they would carry the parts
 * of Fluent UI that it alone needs.
 */
const word = (development) =>
  pages(
    development,
    'word',
    {
      taskpane: path('src/taskpane/main.tsx'),
      commands: path('src/commands/main.ts'),
    },
    [
      officePage(development, 'taskpane', 'pane'),
      officePage(development, 'commands', 'commands'),
      new AddinPlugin(path('./')),
    ],
    345_000,
  );

/** Apart from the pane, whose start it would make heavier: modules that both use could not be folded into one. */
const diagnosis = (development) =>
  pages(
    development,
    'diagnosis',
    { diagnosis: path('src/diagnosis/main.tsx') },
    [officePage(development, 'diagnosis', 'diagnosis')],
    345_000,
  );

/** The workbench by http on a free port, or the pages for Word by https with a certificate that this machine trusts. */
const devServer = async (forWord) => ({
  host: 'localhost',
  allowedHosts: ['localhost', '127.0.0.1'],
  static: false,
  client: { overlay: { errors: true, warnings: false, runtimeErrors: false } },
  ...(forWord
    ? { port: 3000, open: false, server: { type: 'https', options: await developmentCertificate() } }
    : { port: 'auto', open: hasDesktop }),
});

/** Loaded only here: the package comes with office-addin-debugging and asks to trust a certificate when it makes one. */
async function developmentCertificate() {
  const { default: certificates } = await import('office-addin-dev-certs');
  return certificates.getHttpsServerOptions();
}

const commandLine = (development) => ({
  ...base(development),
  name: 'cli',
  target: 'node20',
  devtool: false,
  entry: { wulou: path('src/cli/main.ts') },
  resolve: { ...base(development).resolve, alias: { [path('src/ooxml/zip/portable.ts')]: path('src/cli/codec.ts') } },
  output: {
    path: path('dist'),
    filename: '[name].cjs',
    library: { type: 'commonjs2' },
    asyncChunks: false,
  },
  module: { rules: [typescript({ targets: 'node 20' })] },
  plugins: [new webpack.BannerPlugin({ banner: '#!/usr/bin/env node', raw: true })],
  performance: { hints: false },
});

export default async (env, { mode, outputPath = path('dist') }) => {
  const development = mode === 'development';
  if (env.WEBPACK_SERVE) {
    return [
      { ...workbench(development), devServer: await devServer(Boolean(env.word)) },
      word(development),
      diagnosis(development),
    ];
  }
  // Emptied once for all: each build would take away the files of the others.
  rmSync(outputPath, { recursive: true, force: true });
  return [workbench(development), word(development), diagnosis(development), commandLine(development)];
};
