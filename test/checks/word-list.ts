/** The content of `words.json`: the words that this project does not use, and the lines that may use them. */
export type WordList = { readonly words: readonly Entry[]; readonly exceptions: readonly Exception[] };

export type Entry = {
  /** A space separates two parts of a name, or two words of prose. */
  readonly words: readonly string[];
  readonly scope: Scope;
  readonly use: string;
  /** The paths, or beginnings of paths, where the entry applies; without it, everywhere. */
  readonly in?: readonly string[];
};

/** `text` is the whole line without surrounding blanks, or the name of the file for an exception of the name. */
export type Exception = { readonly file: string; readonly text: string; readonly reason: string };

const SCOPES = [
  // A whole name, case-sensitive; as a file name in any spelling.
  'identifier',
  // Parts of a name, separated by capitals, hyphens and underscores.
  'identifier-part',
  // The name of a declared function or constant.
  'function-name',
  // Words of comments, of descriptions and comments in the schema, and of Markdown.
  'comment',
  // Parts of a name, and words of prose.
  'any',
] as const;

export type Scope = (typeof SCOPES)[number];

const MAX_EXCEPTIONS = 40;

/** The problems of the list itself. */
export function listProblems({ words, exceptions }: WordList): string[] {
  const tooMany = exceptions.length > MAX_EXCEPTIONS;
  return [
    ...(tooMany ? [`has ${exceptions.length} exceptions, more than ${MAX_EXCEPTIONS}`] : []),
    ...exceptions.filter(({ reason }) => !reason).map(({ file, text }) => `gives no reason for ${file}: ${text}`),
    ...words
      .filter(({ scope }) => !SCOPES.includes(scope))
      .map(({ words: [word], scope }) => `knows no scope ${scope}, which ${word} has`),
    ...words.filter(({ use }) => !use).map(({ words: [word] }) => `does not say what to use instead of ${word}`),
  ];
}
