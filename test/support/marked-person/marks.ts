/** Stands in every text about the person, in lower or upper case. */
export const MARK = 'zqmark';
/** Names of staff, which are no data of the person. */
export const STAFF = 'Wyclerk';

export const CARD = '7391';
export const BIRTH_DATE = '1961-07-19';
export const POSTCODE = 'ZQ9 7MK';
/** @param number 0 to 99 */
export const phone = (number: number): string => `+4479009618${String(number).padStart(2, '0')}`;

/** Everything that is the person's, also in the forms in which keys hold it: parts of phones in both directions, digits of the card. */
const MARKED_VALUES: readonly RegExp[] = [
  new RegExp(MARK, 'i'),
  new RegExp([...MARK].toReversed().join(''), 'i'),
  /79009618\d\d/,
  /\d\d8169?0097/,
  // Not as a part of an id or of another number.
  new RegExp(`(?<![\\w.-])${CARD}(?![\\w.-])`),
  new RegExp(BIRTH_DATE),
  /ZQ9 ?7MK/i,
];

export const isMarked = (text: string): boolean => MARKED_VALUES.some((value) => value.test(text));

let texts = 0;
/** A marked text that is written once, so that a place which holds it holds this one. */
export const text = (of: string): string => `${of} ${MARK}${++texts}.`;
