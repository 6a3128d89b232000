/** Builds the workbench page and the command line; `webpack serve` serves the page alone. */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import HtmlWebpackPlugin from 'html-webpack-plugin';
import TerserPlugin from 'terser-webpack-plugin';
import webpack from 'webpack';

const path = (name) => new URL(name, import.meta.url).pathname;
const { browserslist } = createRequire(import.meta.url)('./package.json');

/** Nothing from elsewhere, no code from text, no form, no frame; the development server adds its own socket. */
const policy = (development) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' blob: data:",
    "font-src 'self' blob: data:",
    `connect-src 'self'${development ? ' ws://localhost:* ws://127.0.0.1:*' : ''}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

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
  // Source maps without eval, which the page's policy forbids.
  devtool: development ? 'cheap-module-source-map' : false,
  resolve: {
    extensions: ['.tsx', '.ts', '.js'],
    extensionAlias: { '.js': ['.ts', '.tsx', '.js'] },
  },
  optimization: {
    minimizer: [new TerserPlugin({ minify: TerserPlugin.swcMinify })],
  },
});

const page = (development) => {
  const common = base(development);
  return {
    ...common,
    name: 'workbench',
    target: 'browserslist',
    entry: { workbench: path('src/workbench/main.tsx') },
    output: {
      path: path('dist'),
      filename: '[name].[contenthash:8].js',
      chunkFilename: '[name].[contenthash:8].js',
      assetModuleFilename: '[name].[contenthash:8][ext]',
      publicPath: 'auto',
      // The command line is built beside the page.
      clean: { keep: /\.cjs$/ },
    },
    module: {
      rules: [
        typescript({ targets: browserslist }),
        { test: /\.css$/, type: 'asset/source' },
        { test: /\.docx$/, type: 'asset/resource' },
      ],
    },
    plugins: [
      new HtmlWebpackPlugin({
        template: path('src/workbench/index.html'),
        filename: 'index.html',
        scriptLoading: 'defer',
        policy: policy(development),
      }),
    ],
    performance: {
      hints: development ? false : 'error',
      maxEntrypointSize: 330_000,
      maxAssetSize: 330_000,
    },
    stats: development ? 'errors-warnings' : 'normal',
    devServer: {
      host: 'localhost',
      port: 'auto',
      allowedHosts: ['localhost', '127.0.0.1'],
      open: hasDesktop,
      static: false,
      client: { overlay: { errors: true, warnings: false, runtimeErrors: false } },
    },
  };
};

const commandLine = (development) => ({
  ...base(development),
  name: 'cli',
  target: 'node20',
  devtool: false,
  entry: { wulou: path('src/cli/main.ts') },
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

export default (env, { mode }) => {
  const development = mode === 'development';
  if (env.WEBPACK_SERVE) return page(development);
  return [page(development), ...(existsSync(path('src/cli/main.ts')) ? [commandLine(development)] : [])];
};
