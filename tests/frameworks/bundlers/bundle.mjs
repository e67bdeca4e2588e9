// Bundles an entry with one of the bundlers that are installed beside this file, as an application does: minified, for a browser.
import path from 'node:path';
import { promisify } from 'node:util';

export const BUNDLERS = {
  async esbuild(entry, dir) {
    const { build } = await import('esbuild');
    const outfile = path.join(dir, 'esbuild.js');
    await build({
      entryPoints: [entry],
      bundle: true,
      minify: true,
      format: 'esm',
      outfile,
      logLevel: 'error',
    });
    return outfile;
  },
  async rollup(entry, dir) {
    const { rollup } = await import('rollup');
    const { nodeResolve } = await import('@rollup/plugin-node-resolve');
    const file = path.join(dir, 'rollup.js');
    const plugins = [nodeResolve({ browser: true, exportConditions: ['production'] })];
    const bundle = await rollup({ input: entry, plugins, onLog: () => undefined });
    await bundle.write({ file, format: 'es', inlineDynamicImports: true });
    await bundle.close();
    return file;
  },
  async webpack(entry, dir) {
    const { default: webpack } = await import('webpack');
    const compiler = webpack({ mode: 'production', entry, output: { path: dir, filename: 'webpack.js' } });
    const stats = await promisify(compiler.run.bind(compiler))();
    if (stats.hasErrors()) throw new Error(stats.toString('errors-only'));
    return path.join(dir, 'webpack.js');
  },
};

/** What an application imports to have the element. */
export const ENTRIES = ['news-timeline/news-timeline.min.js', 'news-timeline/define.js'];
