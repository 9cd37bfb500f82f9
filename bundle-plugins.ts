import { builtinModules } from 'node:module';
import anyAscii from 'any-ascii';
import type { ImportKind, Plugin } from 'esbuild';
import { document } from './graphql/document.ts';

/** Plugins that make the bundle load faster. docs/decisions/bundle.md lists what each one saves. */
export function bundlePlugins(): Plugin[] {
  return [
    requiredBuiltins,
    laterHttp,
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

/** Loads Node's built-in modules by `require`: an `import` of node:http evaluates all of its exports, Undici included. */
const requiredBuiltins = replaceModules(
  'built-in',
  new RegExp(`^(node:)?(${builtinModules.join('|')})$`),
  'import-statement',
  (path) => `module.exports = require(${JSON.stringify(path)});`,
);

/** The same for `await import`, which needs the names of the exports. Those that Node evaluates on access are left out. */
const laterHttp = replaceModules('later-http', /^node:http$/, 'dynamic-import', (path) => {
  const exported = Object.getOwnPropertyDescriptors(process.getBuiltinModule(path));
  const names = Object.entries(exported).flatMap(([name, { value }]) => (value === undefined ? [] : [name]));
  const library = `const library = require(${JSON.stringify(path)}); export default library;`;
  return `${library} export const { ${names.join(', ')} } = library;`;
});

/** Apollo looks up Node's hashes through `module.require`, which a bundle lacks, and falls back to hashes in JavaScript. */
const nativeHashes = replaceModules(
  'native-hashes',
  /^sha\.js$/,
  'require-call',
  () => `module.exports = require('node:crypto').createHash;`,
);

/** Apollo plugins that our server switches off. */
const withoutReports = replaceModules(
  'reports',
  /^\.\/plugin\/(cacheControl|inlineTrace|landingPage|schemaReporting|usageReporting)\//,
  'dynamic-import',
  throwingModule,
);

/** Credential providers that a Lambda function does not need: its credentials are in the environment. */
const withoutSignIn = replaceModules('sign-in', /^@aws-sdk\/nested-clients\//, 'dynamic-import', throwingModule);

/** Apollo imports all of graphql only to check for one alpha of version 17, which we do not use. */
const withoutGraphql17 = replaceModules(
  'graphql-17',
  /^graphql$/,
  'dynamic-import',
  () => 'export const version = null;',
);

/** Serialization of sketches, which we do not use; it needs a library that the sketch package does not install. */
const withoutSketchMessages = replaceModules('sketch-messages', /\/proto\/compiled$/, 'require-call', throwingModule);

/** The rules engine imports it for paths into facts. We resolve all paths before, so the engine never runs one. */
const withoutJsonPath = replaceModules(
  'json-path',
  /^jsonpath-plus$/,
  'require-call',
  () => 'exports.JSONPath = null;',
);

/**
 * Keeps the scripts whose names we transliterate to Latin letters: a twentieth of the table of any-ascii. The rest is
 * Chinese characters and Hangul syllables, which we never transliterate.
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

/** First and last block of 256 code points: up to Khmer, Greek extensions, kana, Ethiopic and some smaller ones. */
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

/**
 * The schema as JSON: it loads several times faster than the parser reads the text. The fields of a type are JSON of their own,
 * which is read when the type is first used.
 */
const parsedSchema: Plugin = {
  name: 'parsed-schema',
  setup({ onLoad }) {
    onLoad({ filter: /\/graphql\/document\.ts$/ }, () => {
      const heads = document.definitions.map((node) => ('fields' in node ? { ...node, fields: undefined } : node));
      const fields = document.definitions.map((node) => ('fields' in node ? toJson(node.fields) : ''));
      return {
        contents: `import { withLaterFields } from './later-fields.ts';
          const fields = ${JSON.stringify(fields)};
          const definitions = JSON.parse(${JSON.stringify(toJson(heads))});
          export const document = { kind: 'Document', definitions: withLaterFields(definitions, fields) };`,
      };
    });
  },
};

const toJson = (value: unknown): string => JSON.stringify(value, withoutEmptyLists);

/** graphql takes an absent list of these as an empty one; thousands of empty ones are a tenth of the text. */
const withoutEmptyLists = (key: string, value: unknown): unknown =>
  ['arguments', 'directives', 'interfaces'].includes(key) && Array.isArray(value) && value.length === 0
    ? undefined
    : value;

function throwingModule(path: string): string {
  return `throw new Error(${JSON.stringify(`${path} is left out of the bundle: see bundle-plugins.ts`)});`;
}

/** Replaces the modules whose import path matches the filter and whose import is of this kind. */
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
