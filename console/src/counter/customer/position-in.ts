/** Where a day lies between two others, in percent from 0 to 100. Days outside lie at the nearer end. */
export function positionIn(from: string, to: string, day: string): number {
  const [start, end, at] = [from, to, day].map((one) => Date.parse(one)) as [number, number, number];
  if (end <= start) return 100;
  return Math.min(100, Math.max(0, ((at - start) / (end - start)) * 100));
}
