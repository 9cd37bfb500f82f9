/** The words of a part of a name without those that tell a son from his father, and what these tell: `jr`, `sr`, `iii`. */
export function splitGeneration(words: readonly string[]): {
  readonly words: readonly string[];
  readonly generation: string | null;
} {
  const [plain, last] = [words.slice(0, -1), words.at(-1)];
  const [beforePair, pair] = [words.slice(0, -2), words.slice(-2).join(' ')];
  const behindPair = beforePair.length > 0 ? SUFFIXES.get(pair) : undefined;
  if (behindPair !== undefined) return { words: beforePair, generation: behindPair };
  const behind = plain.length > 0 ? SUFFIXES.get(last ?? '') : undefined;
  if (behind !== undefined) return { words: plain, generation: behind };
  const ahead = plain.length > 0 ? PREFIXES.get(words[0] ?? '') : undefined;
  if (ahead !== undefined) return { words: words.slice(1), generation: ahead };
  const generation = words.map((word) => ANYWHERE.get(word)).find((one) => one !== undefined);
  return { words: words.filter((word) => !ANYWHERE.has(word)), generation: generation ?? null };
}

/** By each way to write a mark, as `foldName` gives it, what it tells. */
function generationMarks(lines: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(lines).flatMap(([mark, forms]) => forms.split(',').map((form) => [form.trim(), mark] as const)),
  );
}

const ANYWHERE = generationMarks({
  jr: 'jr, jnr, junr, jun, junior',
  sr: 'sr, snr, senr, sen, senior',
  ii: 'ii, 2nd',
  iii: 'iii, 3rd',
  iv: 'iv, 4th',
});

/** Only behind another word, for each is a family name or a part of one as well: French, Portuguese, Spanish, German, Danish, Swedish, Russian, Czech. */
const SUFFIXES = generationMarks({
  jr: 'fils, filho, hijo, d j, dj, d y, dy, den yngre, мл, младший, ml, mladsi',
  sr: 'pere, padre, d a, da, d ae, dae, den aldre, den eldre, ст, старший',
  neto: 'neto, nieto',
  sobrinho: 'sobrinho',
  v: 'v, 5th',
});

/** Only before another word: Hungarian. */
const PREFIXES = generationMarks({ jr: 'ifj, ifjabb', sr: 'idosb' });
