/** The digits of a national number without its area: shorter numbers may be equal by chance. */
const FEWEST_DIGITS = 8;
/** A country code has at most three digits, and it or a zero may stand twice. */
const MOST_BEFORE = 6;

/**
 * Whether two E.164 numbers are one number that was entered in two formats: without its country code (+7700900111), with a
 * doubled one (+44447700900111), or with the zero of domestic calls (+4407700900111). Two country codes are two numbers.
 */
export function differsInFormat(one: string, other: string): boolean {
  const [left, right] = [digitsOf(one), digitsOf(other)];
  const shared = sharedEnd(left, right);
  const before = [left, right].map((digits) => digits.slice(0, digits.length - shared));
  if (shared < FEWEST_DIGITS || before.some(({ length }) => length > MOST_BEFORE)) return false;
  const [mine = '', theirs = ''] = before.map(withoutRepeat);
  return mine === theirs || mine === '' || theirs === '';
}

const digitsOf = (number: string): string => number.replace(/\D/g, '');

function sharedEnd(left: string, right: string): number {
  let length = 0;
  while (length < Math.min(left.length, right.length) && left.at(-1 - length) === right.at(-1 - length)) length += 1;
  return length;
}

/** `440` and `4444` are `44`: what stands before the national number, without zeros and repetition. */
function withoutRepeat(before: string): string {
  const digits = before.replace(/^0+|0+$/g, '');
  const half = digits.slice(0, digits.length / 2);
  return half !== '' && half + half === digits ? half : digits;
}
