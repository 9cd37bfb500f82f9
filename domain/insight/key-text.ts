/** Two such texts fit a sort key of 1,024 bytes beside a period and a day. */
const MOST_BYTES = 480;

/**
 * A text as part of a key, in ASCII: as it is encoded in a URL, of which nothing separates parts. A letter of many scripts
 * takes nine bytes so. Of what is longer the beginning stays, and a hash that tells it from others that begin alike; the
 * same text has the same key wherever it is counted or asked for.
 */
export function keyText(given: string): string {
  // Half of a character has no code in a URL.
  const text = given.toWellFormed();
  const encoded = encodeURIComponent(text);
  if (encoded.length <= MOST_BYTES) return encoded;
  const mark = encodeURIComponent(`… ${hashOf(text)}`);
  let begin = '';
  for (const character of text) {
    const next = encodeURIComponent(character);
    if (begin.length + next.length + mark.length > MOST_BYTES) break;
    begin += next;
  }
  return begin + mark;
}

/** FNV-1a over code units, twice with different starts: 64 bits, for telling apart and not for secrets. */
function hashOf(text: string): string {
  const hash = (start: number) => {
    let sum = start;
    for (let at = 0; at < text.length; at++) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193) >>> 0;
    return sum.toString(36);
  };
  return `${hash(0x811c9dc5)}${hash(0x9e3779b9)}`;
}
