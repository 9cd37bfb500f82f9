/** Two texts of this length, a period and a day fit into a sort key of 1,024 bytes. */
const MAX_BYTES = 480;

/**
 * A text as part of a key, in ASCII: percent-encoded as in a URL, so that it contains no separator. A letter of many
 * scripts takes nine bytes. A longer text is cut, and a hash of the whole text is added, so that texts with the same
 * beginning stay apart. The same text always has the same key.
 */
export function keyText(raw: string): string {
  // A lone surrogate cannot be percent-encoded.
  const text = raw.toWellFormed();
  const encoded = encodeURIComponent(text);
  if (encoded.length <= MAX_BYTES) return encoded;
  const suffix = encodeURIComponent(`… ${hashOf(text)}`);
  let begin = '';
  for (const character of text) {
    const next = encodeURIComponent(character);
    if (begin.length + next.length + suffix.length > MAX_BYTES) break;
    begin += next;
  }
  return begin + suffix;
}

/** FNV-1a over code units, twice with different seeds: 64 bits. It tells texts apart; it is not for secrets. */
function hashOf(text: string): string {
  const hash = (seed: number) => {
    let sum = seed;
    for (let at = 0; at < text.length; at++) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193) >>> 0;
    return sum.toString(36);
  };
  return `${hash(0x811c9dc5)}${hash(0x9e3779b9)}`;
}
