/** Removes titles from the beginning of words that `nameWords` gave. Returns the words unchanged if all are titles. */
export function withoutTitles(words: readonly string[]): readonly string[] {
  const start = words.findIndex((word) => !TITLES.has(word));
  return start > 0 ? words.slice(start) : words;
}

/** Initials, and words before family names in many languages (of, the, son of): many names share them. */
export const isParticleOrInitial = (word: string): boolean => PARTICLES.has(word) || isInitial(word);

/** One letter of an alphabet in which a whole name has several letters. */
export const isInitial = (word: string): boolean =>
  /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]$/u.test(word);

const TITLES = new Set(
  (
    'mr mrs ms miss mx dr prof professor sir dame lady lord rev reverend hon master madam mister doctor herr frau hr fr ' +
    'monsieur madame mademoiselle mme mlle sr sra srta senor senora senorita don dona doña sig signor signora signorina ' +
    'dott dottoressa dhr mevr mw mevrouw meneer pan pani shri smt sri haji bay bayan господин госпожа ' +
    'السيد السيده سيد دكتور κ κα κος'
  ).split(' '),
);

const PARTICLES = new Set(
  (
    'van von vom zu zum zur de der den des del della di da do dos das du d la le les las los el al bin ibn bint ben ter ' +
    'ten te af av y e st san o mc mac l abu abd عبد ابو ام بن ابن ال'
  ).split(' '),
);
