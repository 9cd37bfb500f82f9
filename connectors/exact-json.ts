/**
 * Parses JSON, with whole numbers that a number of JavaScript cannot hold as texts: ids of vendors may be above 2^53, and
 * would become other ids. Throws a SyntaxError where the text is not JSON.
 */
export function parseExactJson(text: string): unknown {
  return JSON.parse(text, keepDigits as (this: unknown, key: string, value: unknown) => unknown);
}

/** The third argument is new in ES2026: it holds the text of a primitive value. */
function keepDigits(_key: string, value: unknown, context?: { readonly source?: string }): unknown {
  if (typeof value !== 'number' || Number.isSafeInteger(value) || context?.source === undefined) return value;
  return /^-?\d+$/.test(context.source) ? context.source : value;
}
