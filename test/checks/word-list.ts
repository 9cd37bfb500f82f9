/** What `words.json` holds: the words that this project does not use, and the lines that may. */
export type WordList = { readonly words: readonly Entry[]; readonly exceptions: readonly Exception[] };

export type Entry = {
  /** A space is the border between two parts of a name, or between two words of prose. */
  readonly words: readonly string[];
  readonly scope: Scope;
  readonly use: string;
  /** The paths, or beginnings of paths, where the entry holds; everywhere where it is left out. */
  readonly in?: readonly string[];
};

/** `text` is the whole line without the blanks around it, or the name of a file whose name is meant. */
export type Exception = { readonly file: string; readonly text: string; readonly reason: string };

const SCOPES = [
  // A whole name, capitals counted; as a file name in any spelling.
  'identifier',
  // Parts of a name, between capitals, hyphens and underscores.
  'identifier-part',
  // The name of a declared function or constant.
  'function-name',
  // Words of comments, of descriptions and comments in the schema, and of Markdown.
  'comment',
  // Parts of a name, and words of prose.
  'any',
] as const;

export type Scope = (typeof SCOPES)[number];

const MOST_EXCEPTIONS = 40;

/** What is wrong with the list itself. */
export function listProblems({ words, exceptions }: WordList): string[] {
  const tooMany = exceptions.length > MOST_EXCEPTIONS;
  return [
    ...(tooMany ? [`has ${exceptions.length} exceptions, more than ${MOST_EXCEPTIONS}`] : []),
    ...exceptions.filter(({ reason }) => !reason).map(({ file, text }) => `gives no reason for ${file}: ${text}`),
    ...words
      .filter(({ scope }) => !SCOPES.includes(scope))
      .map(({ words: [word], scope }) => `knows no scope ${scope}, which ${word} has`),
    ...words.filter(({ use }) => !use).map(({ words: [word] }) => `does not say what to use instead of ${word}`),
  ];
}
