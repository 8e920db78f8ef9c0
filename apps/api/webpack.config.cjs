const { join } = require('node:path');
const { NxAppWebpackPlugin } = require('@nx/webpack/app-plugin');
const TerserPlugin = require('terser-webpack-plugin');

const watching = process.argv.includes('--watch');

/** A letter in a tagged template stays as it is: there it has to be written as the page names it, such as &ndash;. */
const requireAscii = (compilation) =>
  compilation.hooks.afterProcessAssets.tap('ascii', (assets) => {
    for (const [name, asset] of Object.entries(assets)) {
      if (!name.endsWith('.js')) continue;
      const [found] = /.{0,60}[^\0-\x7f].{0,20}/.exec(asset.source().toString()) ?? [];
      if (found) compilation.errors.push(new Error(`${name} has a letter beyond ASCII: ${found}`));
    }
  });

/** Bytes: beyond, Node needs another eight megabytes of memory for a text, and never gives them back. */
const LARGEST_TEXT = 4 * 1_024 * 1_024;

/** What only some starts need is loaded by `import()`, and becomes a file of its own. */
const requireSmall = (compilation) =>
  compilation.hooks.afterProcessAssets.tap('small', (assets) => {
    for (const [name, asset] of Object.entries(assets)) {
      if (!name.endsWith('.js') || asset.size() < LARGEST_TEXT) continue;
      compilation.errors.push(new Error(`${name} has ${asset.size()} bytes: it has to stay below ${LARGEST_TEXT}`));
    }
  });

module.exports = {
  mode: process.env.NODE_ENV === 'production' ? 'production' : 'development',
  output: { path: join(__dirname, '../../dist/apps/api'), clean: true },
  devtool: 'source-map',
  // Typefaces are looked up in their packages when they are needed: here such a look-up would become a number.
  module: { parser: { javascript: { createRequire: false } } },
  plugins: [
    new NxAppWebpackPlugin({
      target: 'node',
      compiler: 'tsc',
      main: './src/main.ts',
      tsConfig: './tsconfig.app.json',
      optimization: false,
      outputHashing: 'none',
      generatePackageJson: false,
      sourceMap: true,
      skipTypeChecking: true,
      transformers: [],
      // Read when a document is made; the bundle looks for them beside itself.
      assets: [
        { input: './src/platform/documents/templates', glob: '*.typ', output: './templates' },
        { input: './src/platform/pages/assets', glob: '*.css', output: './assets' },
      ],
      watch: watching,
    }),
    // Node keeps the text of what it runs, and takes two bytes for each of its letters where one of them is beyond ASCII.
    {
      apply: ({ options, hooks }) => {
        options.optimization.minimize = !watching;
        options.optimization.minimizer = [
          new TerserPlugin({
            extractComments: false,
            terserOptions: {
              compress: false,
              // What is local is named shortly; a stack trace still tells which function of which class it was in.
              mangle: { keep_classnames: true, keep_fnames: true },
              format: { ascii_only: true, comments: false },
            },
          }),
        ];
        if (watching) return;
        hooks.thisCompilation.tap('ascii', requireAscii);
        hooks.thisCompilation.tap('small', requireSmall);
      },
    },
  ],
};
