import type { Random } from './random.ts';

/** The text as a hand in a hurry types it: two letters swapped, one wrong, left out, doubled, or a space within. */
export function withTypos(dice: Random, text: string): string {
  const letters = [...text];
  if (letters.length < 3) return text;
  const at = dice.between(1, letters.length - 2);
  const [before, letter, next, after] = [
    letters.slice(0, at),
    letters[at] ?? '',
    letters[at + 1] ?? '',
    letters.slice(at + 2),
  ];
  const typos = [
    [next, letter],
    [dice.oneOf([...'aeiourstnlm']), next],
    [next],
    [letter, letter, next],
    [letter, ' ', next],
  ];
  return [...before, ...dice.oneOf(typos), ...after].join('');
}
