/**
 * Whether the words differ by exactly one typo: a letter added, missing or replaced, or two adjacent letters swapped.
 */
export function isOneTypo(one: string, other: string): boolean {
  const [left, right] = [[...one], [...other]];
  if (one === other || Math.abs(left.length - right.length) > 1) return false;
  const start = left.findIndex((letter, index) => letter !== right[index]);
  const from = start < 0 ? left.length : start;
  const rest = (letters: readonly string[], skipped: number): string => letters.slice(from + skipped).join('');
  const isSwapped = left[from] === right[from + 1] && left[from + 1] === right[from];
  return (
    rest(left, 1) === rest(right, 1) ||
    rest(left, 1) === rest(right, 0) ||
    rest(left, 0) === rest(right, 1) ||
    (isSwapped && rest(left, 2) === rest(right, 2))
  );
}
