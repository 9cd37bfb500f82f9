import { foldName } from '../customer/name-folding.ts';

/** The first words of a name lead to its member. */
const MAX_WORDS = 6;
/** Folding makes several letters of one, and a name is a part of a key. */
const MAX_FOLDED_LENGTH = 100;

/** A name, or the start of one, in the form in which names are compared and sorted. */
export function foldStaffName(text: string): string {
  const words = foldName(text)
    .split(/[\s\p{Dash}]+/u)
    .filter((word) => word !== '');
  return [...words.join(' ')].slice(0, MAX_FOLDED_LENGTH).join('').trim();
}

/** The folded name from each of its words on: `ana maria bell`, `maria bell`, `bell`. */
export function nameStarts(folded: string): readonly string[] {
  const words = folded.split(' ');
  return words.slice(0, MAX_WORDS).map((_, index) => words.slice(index).join(' '));
}

/**
 * Whether a text leads to a member through this start of the name. If several starts of a name match, only the first does, so
 * that a member appears once.
 */
export const leadsTo = (folded: string, start: string, text: string): boolean =>
  nameStarts(folded).find((one) => one.startsWith(text)) === start;
