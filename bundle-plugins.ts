import { builtinModules } from 'node:module';
import anyAscii from 'any-ascii';
import type { ImportKind, Plugin } from 'esbuild';
import { document } from './graphql/document.ts';

/** What makes the bundle load quicker than its sources would; what each brings is in docs/decisions/bundle.md. */
export function bundlePlugins(): Plugin[] {
  return [
    requiredBuiltins,
    nativeHashes,
    withoutReports,
    withoutSignIn,
    withoutGraphql17,
    withoutJsonPath,
    withoutSketchMessages,
    latinScriptTables,
    parsedSchema,
  ];
}

/** Node's own modules by `require`: an `import` of node:http would evaluate all that it can give, Undici included. */
const requiredBuiltins = replaceModules(
  'built-in',
  new RegExp(`^(node:)?(${builtinModules.join('|')})$`),
  'import-statement',
  (path) => `module.exports = require(${JSON.stringify(path)});`,
);

/** Apollo looks for Node's own hashes behind `module.require`, which no bundle has, and else hashes in JavaScript. */
const nativeHashes = replaceModules(
  'native-hashes',
  /^sha\.js$/,
  'require-call',
  () => `module.exports = require('node:crypto').createHash;`,
);

/** The plugins that Apollo imports for servers which do not switch them off, as ours does. */
const withoutReports = replaceModules(
  'reports',
  /^\.\/plugin\/(cacheControl|inlineTrace|landingPage|schemaReporting|usageReporting)\//,
  'dynamic-import',
  throwingModule,
);

/** Ways to credentials that no function on Lambda has: it finds its own in the environment. */
const withoutSignIn = replaceModules('sign-in', /^@aws-sdk\/nested-clients\//, 'dynamic-import', throwingModule);

/** Apollo imports all of graphql to see whether it is one certain alpha of version 17, which it is not. */
const withoutGraphql17 = replaceModules(
  'graphql-17',
  /^graphql$/,
  'dynamic-import',
  () => 'export const version = null;',
);

/** How sketches would be sent to others, by a library that the package of sketches leaves to its users. */
const withoutSketchMessages = replaceModules('sketch-messages', /\/proto\/compiled$/, 'require-call', throwingModule);

/** The rules engine imports it for paths into facts, which are resolved before they get there: no path is ever run. */
const withoutJsonPath = replaceModules(
  'json-path',
  /^jsonpath-plus$/,
  'require-call',
  () => 'exports.JSONPath = null;',
);

/**
 * The scripts of which names are read in Latin letters, of all that any-ascii reads: a twentieth of its table. Chinese
 * characters and syllables of Hangul are the rest, of which it is never asked.
 */
const latinScriptTables: Plugin = {
  name: 'readable-scripts',
  setup({ onLoad }) {
    onLoad({ filter: /\/any-ascii\/block\.js$/ }, () => {
      const read = LATIN_SCRIPT_BLOCKS.flatMap(([first, last]) =>
        Array.from({ length: last - first + 1 }, (_, at) => first + at),
      );
      const table = Object.fromEntries(read.map((block) => [block, readBlock(block)]));
      return { contents: `const table = ${JSON.stringify(table)}; export default (block) => table[block] ?? '';` };
    });
  },
};

/** The first and last hundreds (in hexadecimal) of code points: up to Khmer; extensions of Greek; kana; Ethiopic. */
const LATIN_SCRIPT_BLOCKS: readonly (readonly [number, number])[] = [
  [0x00, 0x17],
  [0x1c, 0x1f],
  [0x2d, 0x2d],
  [0x30, 0x31],
  [0xa6, 0xa6],
  [0xa8, 0xab],
  [0xd7, 0xd7],
];

function readBlock(block: number): string {
  const letters = Array.from({ length: 256 }, (_, at) => anyAscii(String.fromCodePoint(block * 256 + at)));
  return letters.join('\t').replace(/\t+$/, '');
}

/** The schema as JSON, which loads several times faster than its text is parsed. */
const parsedSchema: Plugin = {
  name: 'parsed-schema',
  setup({ onLoad }) {
    onLoad({ filter: /\/graphql\/document\.ts$/ }, () => ({
      contents: `export const document = JSON.parse(${JSON.stringify(JSON.stringify(document))});`,
    }));
  },
};

function throwingModule(path: string): string {
  return `throw new Error(${JSON.stringify(`${path} is left out of the bundle: see bundle-plugins.ts`)});`;
}

/** Bundles other code in the place of the modules that are imported by such a path in such a way. */
function replaceModules(name: string, filter: RegExp, kind: ImportKind, code: (path: string) => string): Plugin {
  return {
    name,
    setup({ onResolve, onLoad }) {
      onResolve({ filter }, (imported) =>
        imported.kind === kind ? { path: imported.path, namespace: name } : undefined,
      );
      onLoad({ filter: /./, namespace: name }, ({ path }) => ({ contents: code(path) }));
    },
  };
}
