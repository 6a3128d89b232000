/** Builds the page of `main.tsx` into a folder of its own. */
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import webpack from 'webpack';

const page = `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>无漏</title>
    <link rel="icon" href="data:," />
    <style>html, body, #root { height: 100%; margin: 0; }</style>
    <script type="module" src="gallery.js"></script>
  </head>
  <body><div id="root"></div></body>
</html>
`;

/** @param folder where to; made when it is not there */
export async function buildGallery(folder: string): Promise<void> {
  const compiler = webpack({
    mode: 'production',
    entry: { gallery: resolve('test/browser/gallery/main.tsx') },
    output: { path: folder, filename: '[name].js', chunkFilename: '[name].js', publicPath: '' },
    experiments: { topLevelAwait: true },
    resolve: { extensions: ['.tsx', '.ts', '.js'], extensionAlias: { '.js': ['.ts', '.tsx', '.js'] } },
    module: {
      rules: [
        { test: /\.js$/, include: /@fluentui/, enforce: 'pre', loader: resolve('src/build/iconImports.js') },
        {
          test: /\.tsx?$/,
          loader: 'swc-loader',
          options: {
            jsc: {
              target: 'es2022',
              parser: { syntax: 'typescript', tsx: true },
              transform: { react: { runtime: 'automatic' } },
            },
          },
        },
      ],
    },
    optimization: { minimize: false },
    performance: false,
  });
  const stats = await new Promise<webpack.Stats | undefined>((done, fail) =>
    compiler.run((error, result) => (error === null ? done(result) : fail(error))),
  );
  if (stats?.hasErrors() === true) throw new Error(stats.toString('errors-only'));
  writeFileSync(join(folder, 'index.html'), page);
}
