/**
 * `npm run check:words`: names, file names, comments, the schema's descriptions and Markdown do not use the words of
 * `words.json`.
 *
 * @argument the root of the tree to check; this project by default
 */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Lexer, Source } from 'graphql';
import { lineCounter } from './line-counter.ts';
import { readSource, sourceFilesOf } from './source-files.ts';
import { type Token, tokensOf } from './source-tokens.ts';
import { listProblems, type WordList } from './word-list.ts';
import { type Match, wordMatcher } from './word-matcher.ts';

type Hit = Match & { readonly file: string; readonly line: number; readonly text: string };
type Found = Match & { readonly index: number };

const FOLDERS = [
  'analytics',
  'bench',
  'cdk',
  'connectors',
  'docs',
  'domain',
  'examples',
  'graphql',
  'lambdas',
  'local',
  'packages',
  'setup',
  'store',
  'test',
];
const LIST = 'test/checks/words.json';

const root = process.argv[2] ?? join(import.meta.dirname, '../..');
const list: WordList = JSON.parse(readFileSync(join(root, LIST), 'utf8'));
const files = [
  ...sourceFilesOf(root, '', ['.ts', '.tsx', '.md']).filter((path) => !path.includes('/')),
  ...FOLDERS.flatMap((folder) => sourceFilesOf(root, folder, ['.ts', '.tsx', '.md', '.graphql'])),
].filter((path) => !path.endsWith('.graphql') || path.startsWith('graphql/schema/'));
const matcher = wordMatcher(list.words, publicNames());

const hits = [...files.flatMap(hitsInFile), ...fileNameHits()].filter(
  ({ file, entry }) => entry.in?.some((path) => file.startsWith(path)) ?? true,
);
const unused = new Set(list.exceptions);
const left = hits.filter((hit) => {
  const exceptions = list.exceptions.filter(({ file, text }) => file === hit.file && text === hit.text);
  for (const exception of exceptions) unused.delete(exception);
  return exceptions.length === 0;
});
const problems = [
  ...listProblems(list),
  ...[...unused].map(({ file, text }) => `has an exception that nothing needs, for ${file}: ${text}`),
];

for (const { file, line, word, entry } of left) process.stderr.write(`${file}:${line} ${word} -> ${entry.use}\n`);
for (const problem of problems) process.stderr.write(`${LIST}:1 ${problem}\n`);
if (left.length + problems.length > 0) process.exitCode = 1;
for (const [word, { count, use }] of countsOf(left)) {
  process.stdout.write(`${String(count).padStart(6)} ${word} -> ${use}\n`);
}
process.stdout.write(`${left.length} words to replace in ${files.length} files.\n`);

function hitsInFile(file: string): Hit[] {
  const text = readSource(root, file);
  const found = findersOf(file)(text).sort((one, other) => one.index - other.index);
  const lineAt = lineCounter(text);
  const lines = text.split('\n');
  return found.map(({ index, word, entry }) => {
    const line = lineAt(index);
    return { file, line, text: (lines[line - 1] ?? '').trim(), word, entry };
  });
}

function findersOf(file: string): (text: string) => Found[] {
  if (file.endsWith('.md')) return foundInProse;
  return file.endsWith('.graphql') ? foundInSchema : foundInCode;
}

function foundInCode(text: string): Found[] {
  const tokens = tokensOf(text);
  const code = tokens.filter(({ kind }) => kind !== 'comment');
  const names = code.flatMap((token, place) => {
    if (token.kind !== 'name') return [];
    const [last, before] = [code[place - 1]?.text, code[place - 2]?.text];
    const declares = last === 'function' || (last === '*' && before === 'function');
    return at(token.start, matcher.inName(token.text, declares || (last === 'const' && isFunctionAt(code, place + 1))));
  });
  return [...names, ...foundInProse(onlyComments(text, tokens))];
}

/** Whether what follows the name of a constant assigns a function: the name of a value may be a past participle. */
function isFunctionAt(code: readonly Token[], place: number): boolean {
  const texts = code.slice(place, place + 200).map(({ text }) => text);
  const equals = texts.indexOf('=');
  const start = texts[equals + 1] === 'async' ? equals + 2 : equals + 1;
  if (equals < 0 || texts[start] === 'function') return equals >= 0;
  if (texts[start] !== '(' && texts[start] !== '<') return texts[start + 1] === '=' && texts[start + 2] === '>';
  let depth = 0;
  const end = texts.findIndex((text, index) => {
    if (index < start) return false;
    depth += Number(text === '(' || text === '<') - Number(text === ')' || (text === '>' && texts[index - 1] !== '='));
    return depth === 0 && text === ')';
  });
  return end >= 0 && (texts[end + 1] === ':' || (texts[end + 1] === '=' && texts[end + 2] === '>'));
}

/** The text with blanks in place of everything but the words of its comments: what stands in it keeps its place. */
function onlyComments(text: string, tokens: readonly Token[]): string {
  const blank = (code: string) => code.replace(/[^\n]/g, ' ');
  const signs = /^\/[/*]+|\*+\/$|^[ \t]*\*(?!\/)/gm;
  let [result, at] = ['', 0];
  for (const { start, end } of tokens.filter(({ kind }) => kind === 'comment')) {
    result += blank(text.slice(at, start)) + text.slice(start, end).replace(signs, blank);
    at = end;
  }
  return result;
}

/** The words of prose, and the names of code in it: in backticks, in a link, or with a capital letter inside. */
function foundInProse(text: string): Found[] {
  const quoted = [...text.matchAll(/`[^`\n]+`|\{@link [^}]+\}/g)];
  const names = quoted.flatMap(({ 0: quote, index }) =>
    [...quote.matchAll(/[\p{L}_$][\p{L}\d_$]*/gu)].map((name) => ({ name: name[0], index: index + name.index })),
  );
  const isQuoted = new Set(names.map(({ index }) => index));
  const camels = [...text.matchAll(/\b[a-zA-Z]*[a-z][A-Z]\w*/g)].flatMap(({ 0: name, index }) =>
    isQuoted.has(index) ? [] : [{ name, index }],
  );
  const prose = matcher.inProse(text);
  const isProse = new Set(prose.map(({ index, word }) => `${index} ${word}`));
  return [
    ...prose,
    ...[...names, ...camels].flatMap(({ name, index }) =>
      at(
        index,
        matcher.inName(name, false).filter(({ word }) => !isProse.has(`${index} ${word}`)),
      ),
    ),
  ];
}

function at(index: number, matches: readonly Match[]): Found[] {
  return matches.map((match) => ({ ...match, index }));
}

/** Searches descriptions, reasons and comments. Names are public and not searched. */
function foundInSchema(text: string): Found[] {
  return schemaTokens(text)
    .filter(({ kind }) => kind === 'String' || kind === 'BlockString' || kind === 'Comment')
    .flatMap(({ start, end }) =>
      foundInProse(text.slice(start, end)).map((found) => ({ ...found, index: start + found.index })),
    );
}

function schemaTokens(
  text: string,
): { readonly kind: string; readonly start: number; readonly end: number; readonly value: string }[] {
  const lexer = new Lexer(new Source(text));
  while (lexer.advance().kind !== '<EOF>');
  const tokens = [];
  for (let token = lexer.token.prev; token; token = token.prev) tokens.push({ ...token, value: token.value ?? '' });
  return tokens;
}

function publicNames(): Set<string> {
  return new Set(
    files
      .filter((file) => file.endsWith('.graphql'))
      .flatMap((file) => schemaTokens(readSource(root, file)))
      .flatMap(({ kind, value }) => (kind === 'Name' ? [value] : [])),
  );
}

/** Searches file names, and the name of each folder once. */
function fileNameHits(): Hit[] {
  const paths = new Set(files.flatMap((file) => file.split('/').map((_, at, all) => all.slice(0, at + 1).join('/'))));
  return [...paths].flatMap((file) => {
    const name = basename(file);
    return matcher.inFileName(name.split('.')[0] ?? '').map((match) => ({ ...match, file, line: 1, text: name }));
  });
}

function countsOf(all: readonly Hit[]): [string, { readonly count: number; readonly use: string }][] {
  const counts = new Map<string, { readonly count: number; readonly use: string }>();
  for (const { word, entry } of all) counts.set(word, { count: (counts.get(word)?.count ?? 0) + 1, use: entry.use });
  return [...counts].sort(([, one], [, other]) => other.count - one.count);
}
