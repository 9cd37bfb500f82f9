import Mustache from 'mustache';
import type { InputErrors, Path } from '../kernel/user-error.ts';
import type { MessageKind } from './message-kind.ts';
import { type MessageFacts, PLACEHOLDERS } from './placeholders.ts';

/** Kinds of tokens of Mustache that a text may have: text, a value, a section, an inverted section, a comment. */
const ALLOWED_TOKENS: ReadonlySet<string> = new Set(['text', 'name', '#', '^', '!']);

/** Adds an error for each placeholder that the kind does not have, and for a text that Mustache cannot read. */
export function checkPlaceholders(errors: InputErrors, path: Path, text: string, kind: MessageKind): void {
  const known: readonly string[] = PLACEHOLDERS[kind];
  const tokens = parse(text);
  if (tokens === null) errors.add('INVALID', path, 'A placeholder or a section of this text is not closed.');
  for (const { type, name } of tokens ?? []) {
    if (!ALLOWED_TOKENS.has(type))
      errors.add(
        'INVALID',
        path,
        'Use placeholders such as {{firstName}}, and sections such as {{#store}}...{{/store}}.',
      );
    else if (type !== 'text' && type !== '!' && !known.includes(name))
      errors.add('INVALID', path, `A text of kind ${kind} has these placeholders: ${known.join(', ')}.`);
  }
}

/** Renders a text that `checkPlaceholders` accepts. The result is plain text, so nothing is escaped. */
export const renderText = (text: string, facts: MessageFacts): string =>
  Mustache.render(text, facts, undefined, { escape: String }).trim();

/** Renders a subject: one line, because a line break would begin another header of the email. */
export const renderLine = (text: string, facts: MessageFacts): string =>
  renderText(text, facts)
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim();

type Token = { readonly type: string; readonly name: string };

/** The tokens of the text, with those inside sections; null where Mustache cannot read it. */
function parse(text: string): readonly Token[] | null {
  try {
    return flatten(Mustache.parse(text));
  } catch {
    return null;
  } finally {
    // The cache has no bound, and texts of clients do not come twice.
    Mustache.clearCache();
  }
}

type TokenList = ReturnType<typeof Mustache.parse>;

const flatten = (tokens: TokenList): readonly Token[] =>
  tokens.flatMap(([type, name, , , inner]) => [{ type, name }, ...(Array.isArray(inner) ? flatten(inner) : [])]);
