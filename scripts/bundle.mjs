import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rspack } from '@rspack/core';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/** One letter outside Latin-1, also in a comment, and V8 keeps the whole program with two bytes a letter. Names stay as they are. */
const withoutComments = new rspack.SwcJsMinimizerRspackPlugin({ minimizerOptions: { compress: false, mangle: false, format: { comments: false, asciiOnly: true, beautify: true } } });

/** Rspack's options for a program of ours: one ESM file with its chunks, npm packages left outside. */
export function bundleOptions(name, entries) {
  return {
    context: root,
    mode: 'production',
    target: 'node20',
    entry: entries,
    devtool: 'source-map',
    output: {
      path: resolve(root, 'dist', name),
      filename: '[name].js',
      chunkFilename: 'chunk-[id].js',
      module: true,
      chunkFormat: 'module',
      library: { type: 'module' },
      clean: true,
    },
    externalsType: 'module',
    externals: [({ request }, done) => (isPackage(request) ? done(null, `module ${request}`) : done())],
    resolve: { extensions: ['.ts', '.js'], extensionAlias: { '.js': ['.ts', '.js'] } },
    module: {
      parser: { javascript: { importMeta: false } },
      rules: [
        {
          test: /\.ts$/,
          loader: 'builtin:swc-loader',
          options: {
            jsc: {
              target: 'es2023',
              parser: { syntax: 'typescript', decorators: true },
              transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
              keepClassNames: true,
            },
          },
        },
      ],
    },
    optimization: { minimize: true, minimizer: [withoutComments], splitChunks: false },
    node: { __dirname: false, __filename: false },
    performance: false,
    stats: 'errors-warnings',
  };
}

/** True for npm packages and Node's own modules; ours are relative or begin with #. */
function isPackage(request) {
  return !/^(\.|\/|#)/.test(request);
}

/** Without the modules of ours that nothing is used of: a thread should load no more than its work needs. */
export function withoutUnused(options) {
  options.module.rules.push({ test: /[\\/]libs[\\/]/, sideEffects: false });
  return options;
}

/** Bundles once; throws with the compiler's words when it fails. */
export async function bundle(name, entries, change = (options) => options) {
  const compiler = rspack(change(bundleOptions(name, entries)));
  const stats = await new Promise((ok, fail) => compiler.run((error, result) => (error ? fail(error) : ok(result))));
  await new Promise((ok) => compiler.close(ok));
  if (stats.hasErrors()) throw new Error(stats.toString('errors-only'));
}
