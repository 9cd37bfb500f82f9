import { editDistance } from './text-similarity.ts';

/** How two texts that are not equal differ. It holds nothing of the texts, so it may be stored and shown. */
export type Difference = 'oneLetter' | 'swappedLetters' | 'fewLetters' | 'oneDigit' | 'swappedDigits' | 'fewDigits';

/** The smallest change that explains two similar texts. Digits count if no letter differs. */
export function differenceOf(left: string, right: string): Difference {
  const isInDigits = left.replace(/\d/g, '') === right.replace(/\d/g, '');
  if (editDistance(left, right) !== 1) return isInDigits ? 'fewDigits' : 'fewLetters';
  const isSwapped = left.length === right.length && sortedLetters(left) === sortedLetters(right);
  if (isSwapped) return isInDigits ? 'swappedDigits' : 'swappedLetters';
  return isInDigits ? 'oneDigit' : 'oneLetter';
}

const sortedLetters = (text: string): string => [...text].toSorted().join('');
