/** Tokens of the part of TypeScript's syntax that the checks need. TypeScript 7 has no parser that a script can call. */
export type Token = {
  readonly kind: 'comment' | 'name' | 'string' | 'sign';
  /** A string without its quotes; other tokens exactly as in the file. */
  readonly text: string;
  /** The index of the first character in the file, including quotes and comment signs. */
  readonly start: number;
  readonly end: number;
};

const BLANK = /\s+/y;
const COMMENT = /\/\/.*|\/\*[\s\S]*?\*\//y;
const NAME = /[\p{ID_Start}$_][\p{ID_Continue}$]*/uy;
const NUMBER = /\d[\w.]*/y;
/** A quote without a second one on its line is an apostrophe in the text of an element (TSX). */
const STRING = /'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"/y;
const REGULAR_EXPRESSION = /\/(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\[\n])+\/[a-z]*/y;
/** From the opening quote or a closing brace up to the closing quote or the next substitution. */
const TEMPLATE_PART = /[`}]((?:\\[\s\S]|\$(?!\{)|[^`\\$])*)(?:`|\$\{)/y;
/** After these words, a slash starts a regular expression; after any other name, it is a division. */
const BEFORE_EXPRESSION = new Set(['return', 'case', 'typeof', 'await', 'yield', 'of', 'in', 'else', 'throw']);

export function tokensOf(source: string): Token[] {
  const tokens: Token[] = [];
  /** For each open template substitution, the number of braces that are open inside it. */
  const braces: number[] = [];
  let at = 0;
  let divides = false;

  const match = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    return pattern.exec(source);
  };
  const add = (kind: Token['kind'], length: number, text = source.slice(at, at + length)) => {
    tokens.push({ kind, text, start: at, end: at + length });
    at += length;
  };
  const addTemplatePart = () => {
    const [part = '`', text = ''] = match(TEMPLATE_PART) ?? [];
    if (part.endsWith('${')) braces.push(0);
    add('string', part.length, text);
    divides = !part.endsWith('${');
  };

  while (at < source.length) {
    const blank = match(BLANK) ?? match(NUMBER);
    if (blank) {
      at += blank[0].length;
      if (/\d/.test(blank[0])) divides = true;
      continue;
    }
    const comment = match(COMMENT);
    if (comment) {
      add('comment', comment[0].length);
      continue;
    }
    const name = match(NAME);
    if (name) {
      add('name', name[0].length);
      divides = !BEFORE_EXPRESSION.has(name[0]);
      continue;
    }
    const string = match(STRING);
    if (string) {
      add('string', string[0].length, string[0].slice(1, -1));
      divides = true;
      continue;
    }
    const sign = source[at] ?? '';
    if (sign === '`') {
      addTemplatePart();
      continue;
    }
    const open = braces.at(-1);
    if (sign === '}' && open === 0) {
      braces.pop();
      addTemplatePart();
      continue;
    }
    if (open !== undefined && (sign === '{' || sign === '}'))
      braces[braces.length - 1] = open + (sign === '{' ? 1 : -1);
    const expression = sign === '/' && !divides ? match(REGULAR_EXPRESSION) : null;
    add('sign', expression ? expression[0].length : 1);
    divides = expression !== null || sign === ')' || sign === ']' || sign === '}';
  }
  return tokens;
}
