const { readFile } = require('node:fs/promises');
const errorsByName = require('./errors-by-name.cjs');
const findingsAsTheyAre = require('./findings-as-they-are.cjs');

const SCHEMAS = /[\\/]@aws-sdk[\\/]client-[\w-]+[\\/]dist-es[\\/]schemas[\\/]schemas_\d+\.js$/;
const TEXT = /^const (_\w+) = ("(?:[^"\\]|\\.)*");$/gm;
const COMPUTED_KEY = /\[(_\w+)\]:/g;

/**
 * Lets esbuild leave out the schemas of operations that nobody calls. A client of the AWS SDK writes `{ [_h]: … }` with
 * `const _h = "http"`; a computed key may have an effect, so esbuild keeps every operation, and by it every shape: 164 of
 * 602 KB for two commands of Security Hub. Written as the literal that it is, the key has none.
 * Source: esbuild documentation, "Tree shaking and side effects".
 */
module.exports = {
  name: 'lean-schemas',
  setup(build) {
    build.onLoad({ filter: SCHEMAS }, async ({ path }) => ({
      contents: findingsAsTheyAre(errorsByName(withLiteralKeys(await readFile(path, 'utf8'))), path),
      loader: 'js',
    }));
  },
};

function withLiteralKeys(source) {
  const texts = new Map(Array.from(source.matchAll(TEXT), ([, name, text]) => [name, text]));
  return source.replace(COMPUTED_KEY, (whole, name) => (texts.has(name) ? `${texts.get(name)}:` : whole));
}
