/** DynamoDB cuts the hashes of the partition keys into at most so many equal parts. */
export const MOST_PARTS = 1_000_000;

/** So many of these parts of the table by chance, each once; all, if there are no more. */
export function randomParts(parts: number, count: number): readonly number[] {
  if (count >= parts) return Array.from({ length: parts }, (_, part) => part);
  const chosen = new Set<number>();
  while (chosen.size < count) chosen.add(Math.floor(Math.random() * parts));
  return [...chosen];
}
