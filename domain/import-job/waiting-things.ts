/**
 * The things of a chunk that wait for another thing, by their numbers in the chunk: a bit for each, in base64. So the item of a
 * chunk stays small however many wait: 200,000 things take 33 kB.
 */
export type WaitingThings = string;

const NOTHING_WAITS: WaitingThings = '';

export function readWaiting(text: WaitingThings | undefined): Set<number> {
  const bits = Buffer.from(text ?? NOTHING_WAITS, 'base64');
  const found = new Set<number>();
  for (const [byte, value] of bits.entries())
    for (let bit = 0; bit < 8; bit++) if ((value & (1 << bit)) !== 0) found.add(byte * 8 + bit);
  return found;
}

export function formatWaiting(things: ReadonlySet<number>): WaitingThings {
  if (things.size === 0) return NOTHING_WAITS;
  const highest = [...things].reduce((one, other) => Math.max(one, other), 0);
  const bits = Buffer.alloc(Math.floor(highest / 8) + 1);
  for (const at of things) bits.writeUInt8(bits.readUInt8(at >> 3) | (1 << (at & 7)), at >> 3);
  return bits.toString('base64');
}
