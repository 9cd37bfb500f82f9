/** Levels of brackets in a request. The introspection query has 14, and no input of the schema comes close to 100. */
export const MAX_NESTING = 100;

const QUOTE = 34;
const HASH = 35;
const BACKSLASH = 92;
const LINE_FEED = 10;
/** ( [ { */
const OPENING = new Set([40, 91, 123]);
/** ) ] } */
const CLOSING = new Set([41, 93, 125]);

/**
 * Whether brackets in JSON or GraphQL are nested too deeply for the recursive parsers. Brackets in strings and comments do
 * not count.
 */
export function isNestedTooDeep(text: string): boolean {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const char = text.charCodeAt(at);
    if (char === QUOTE) at = endOfString(text, at);
    else if (char === HASH) at = endOfLine(text, at);
    else if (CLOSING.has(char)) depth -= 1;
    else if (OPENING.has(char)) {
      depth += 1;
      if (depth > MAX_NESTING) return true;
    }
  }
  return false;
}

const endOfLine = (text: string, from: number): number => {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end;
};

function endOfString(text: string, from: number): number {
  if (text.startsWith('"""', from)) return endOfBlockString(text, from + 3);
  for (let at = from + 1; at < text.length; at++) {
    const char = text.charCodeAt(at);
    if (char === QUOTE || char === LINE_FEED) return at;
    if (char === BACKSLASH) at += 1;
  }
  return text.length;
}

function endOfBlockString(text: string, from: number): number {
  const end = text.indexOf('"""', from);
  if (end === -1) return text.length;
  return text.charCodeAt(end - 1) === BACKSLASH ? endOfBlockString(text, end + 3) : end + 2;
}
