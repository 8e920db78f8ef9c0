const { join } = require('node:path');
const { NxAppWebpackPlugin } = require('@nx/webpack/app-plugin');

const watching = process.argv.includes('--watch');

module.exports = {
  mode: process.env.NODE_ENV === 'production' ? 'production' : 'development',
  output: { path: join(__dirname, '../../dist/apps/api'), clean: true },
  devtool: 'source-map',
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
      assets: [{ input: './src/platform/documents/templates', glob: '*.typ', output: './templates' }],
      watch: watching,
    }),
  ],
};
