import type { Entry, Scope } from './word-list.ts';

export type Match = { readonly word: string; readonly entry: Entry };

/** Finds the words of the list in one file. */
export type WordMatcher = {
  /** @param declares whether the name belongs to the declaration of a function or constant */
  inName(name: string, declares: boolean): readonly Match[];
  /** A file name without its extension, or the name of a folder. */
  inFileName(name: string): readonly Match[];
  /** Each use in prose, in order. */
  inProse(text: string): readonly (Match & { readonly index: number })[];
};

/** @param publicNames names of the schema: clients use them, so they may contain any word */
export function wordMatcher(entries: readonly Entry[], publicNames: ReadonlySet<string>): WordMatcher {
  const whole = byWord(entries, ['identifier']);
  const wholeFolded = new Map([...whole].map(([word, found]) => [partsOf(word).join(' '), found]));
  const parts = byWord(entries, ['identifier-part', 'any']);
  const longest = Math.max(1, ...[...parts.keys()].map((word) => word.split(' ').length));
  const functions = byWord(entries, ['function-name']);
  const prose = byWord(entries, ['comment', 'any']);
  const pattern = prosePattern([...prose.keys()]);

  const inParts = (name: string): Match[] => {
    const all = partsOf(name);
    return all.flatMap((_, at) =>
      Array.from(
        { length: Math.min(longest, all.length - at) },
        (_, more) => parts.get(all.slice(at, at + more + 1).join(' ')) ?? [],
      ).flat(),
    );
  };

  return {
    inName: (name, declares) => [
      ...(whole.get(name) ?? []),
      ...(declares ? (functions.get(name) ?? []) : []),
      ...(publicNames.has(name) ? [] : inParts(name)),
    ],
    inFileName: (name) => [...(wholeFolded.get(partsOf(name).join(' ')) ?? []), ...inParts(name)],
    inProse: (text) =>
      [...text.matchAll(pattern)].flatMap(({ 0: found, index }) =>
        (prose.get(found.toLowerCase().replace(/\s+/g, ' ')) ?? []).map((match) => ({ ...match, index })),
      ),
  };
}

function byWord(entries: readonly Entry[], scopes: readonly Scope[]): Map<string, readonly Match[]> {
  const found = new Map<string, readonly Match[]>();
  for (const entry of entries.filter(({ scope }) => scopes.includes(scope))) {
    for (const word of entry.words) found.set(word, [...(found.get(word) ?? []), { word, entry }]);
  }
  return found;
}

/** `orderByKey`, `order-by-key` and `ORDER_BY_KEY1` all are `order`, `by` and `key`. */
function partsOf(name: string): string[] {
  const spaced = name.replace(/([a-z\d])([A-Z])/g, '$1 $2').replace(/([A-Z])([A-Z][a-z])/g, '$1 $2');
  return spaced
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter(Boolean);
}

/** A line may end between two words of prose. */
function prosePattern(words: readonly string[]): RegExp {
  if (words.length === 0) return /$./g;
  const escaped = words.map((word) => word.replace(/[^\w\s]/g, '\\$&').replace(/ /g, '[ \\t]*(?:\\n[ \\t]*|[ \\t])'));
  return new RegExp(`(?<![\\p{L}\\d])(?:${escaped.join('|')})(?![\\p{L}\\d])`, 'giu');
}
