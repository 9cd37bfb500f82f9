/**
 * Splits the generation (`jr`, `sr`, `iii`), which tells a son from his father, from the other words of a name part.
 */
export function splitGeneration(words: readonly string[]): {
  readonly words: readonly string[];
  readonly generation: string | null;
} {
  const [plain, last] = [words.slice(0, -1), words.at(-1)];
  const [beforePair, pair] = [words.slice(0, -2), words.slice(-2).join(' ')];
  const pairSuffix = beforePair.length > 0 ? SUFFIXES.get(pair) : undefined;
  if (pairSuffix !== undefined) return { words: beforePair, generation: pairSuffix };
  // After initials only, V is an initial.
  const isInitial = last?.length === 1 && plain.every((word) => word.length === 1);
  const suffix = plain.length > 0 && !isInitial ? SUFFIXES.get(last ?? '') : undefined;
  if (suffix !== undefined) return { words: plain, generation: suffix };
  const prefix = plain.length > 0 ? PREFIXES.get(words[0] ?? '') : undefined;
  if (prefix !== undefined) return { words: words.slice(1), generation: prefix };
  const generation = words.map((word) => ANYWHERE.get(word)).find((one) => one !== undefined);
  return { words: words.filter((word) => !ANYWHERE.has(word)), generation: generation ?? null };
}

/** The generation by each of its spellings, in the form that `foldName` gives. */
function generationMarks(formsByMark: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(formsByMark).flatMap(([mark, forms]) =>
      forms.split(',').map((form) => [form.trim(), mark] as const),
    ),
  );
}

const ANYWHERE = generationMarks({
  jr: 'jr, jnr, junr, junior',
  sr: 'sr, snr, senr, senior',
  ii: 'ii, 2nd',
  iii: 'iii, 3rd',
  iv: 'iv, 4th',
});

/**
 * Count only after another word, because each is also a name or a part of one. French, Portuguese, Spanish, German, Danish,
 * Swedish, Russian, Czech.
 */
const SUFFIXES = generationMarks({
  jr: 'jun, fils, filho, hijo, d j, dj, d y, dy, den yngre, мл, младший, ml, mladsi',
  sr: 'sen, pere, padre, d a, da, d ae, dae, den aldre, den eldre, ст, старший',
  neto: 'neto, nieto',
  sobrinho: 'sobrinho',
  v: 'v, 5th',
});

/** Count only before another word. Hungarian. */
const PREFIXES = generationMarks({ jr: 'ifj, ifjabb', sr: 'idosb' });
