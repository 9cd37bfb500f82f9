import type { Random } from './random.ts';

/** Makes one typing error: two letters swapped, one letter wrong, left out or doubled, or a space in the text. */
export function withTypos(random: Random, text: string): string {
  const letters = [...text];
  if (letters.length < 3) return text;
  const at = random.between(1, letters.length - 2);
  const [before, letter, next, after] = [
    letters.slice(0, at),
    letters[at] ?? '',
    letters[at + 1] ?? '',
    letters.slice(at + 2),
  ];
  const typos = [
    [next, letter],
    [random.oneOf([...'aeiourstnlm']), next],
    [next],
    [letter, letter, next],
    [letter, ' ', next],
  ];
  return [...before, ...random.oneOf(typos), ...after].join('');
}
