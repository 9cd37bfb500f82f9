import { differenceOf } from './difference.ts';
import { bestOf, type Comparison, DIFFERENT, NEARLY, strongest } from './match-comparison.ts';
import type { Features } from './match-features.ts';
import { differsInFormat } from './phone-format.ts';
import { editDistance, similarity } from './text-similarity.ts';

/** Compares all addresses of both and takes the best agreement: people have several. */
export function compareEmails(left: Features, right: Features): Comparison {
  const givens = [...left.name.given, ...right.name.given];
  const families = [left.name.joinedFamily, right.name.joinedFamily];
  const atWork = left.roleEmails.some((email) => right.roleEmails.includes(email));
  const own = bestOf(left.emails, right.emails, (a, b) => {
    if (a === b)
      return isFamilyEmail(a, families, givens)
        ? { level: 'similar', detail: 'familyMailbox' }
        : { level: 'exact', value: a };
    // People with similar names have similar addresses, and the names are already counted.
    return [a, b].some((email) => isFromName(email, [...givens, ...families]))
      ? compareNamedMailboxes(a, b)
      : compareMailboxes(a, b);
  });
  return atWork ? strongest([own, { level: 'similar', detail: 'roleMailbox', weak: true }]) : own;
}

/** Compares two addresses that contain the name of a person: only a typo in a long domain is a hint. */
const compareNamedMailboxes = (a: string, b: string): Comparison =>
  isMistypedDomain(a, b) ? { level: 'similar', detail: differenceOf(a, b) } : DIFFERENT;

/** Compares two addresses that contain no name, so that strangers seldom have similar ones. */
function compareMailboxes(a: string, b: string): Comparison {
  if (isMistypedDomain(a, b)) return { level: 'similar', detail: differenceOf(a, b) };
  const [[local, domain = ''], [otherLocal, otherDomain = '']] = [splitAddress(a), splitAddress(b)];
  const detail = differenceOf(a, b);
  if (editDistance(a, b) === 1 && a.length >= LONG_ADDRESS)
    return isOtherNumber(a, b) ? { ...NEARLY, detail } : { level: 'close', basis: 'typo', detail };
  if (local === otherLocal) return local.length >= LONG_LOCAL ? { level: 'similar', detail: 'otherDomain' } : DIFFERENT;
  // One typo on each side of the @.
  return local.length >= LONG_LOCAL &&
    !isOtherNumber(local, otherLocal) &&
    editDistance(local, otherLocal) === 1 &&
    domain.length >= LONG_LOCAL &&
    editDistance(domain, otherDomain) <= 1
    ? { level: 'similar', basis: 'typo', detail }
    : DIFFERENT;
}
const LONG_ADDRESS = 10;
const LONG_LOCAL = 5;

/** Whether only digits differ, and not by a doubled digit: mailboxes are numbered if several people want one. */
function isOtherNumber(left: string, right: string): boolean {
  if (left.replace(/\d/g, '') !== right.replace(/\d/g, '')) return false;
  return left.length === right.length || withoutDoubles(left) !== withoutDoubles(right);
}

const withoutDoubles = (text: string): string => text.replace(/(\d)\1+/g, '$1');

const splitAddress = (email: string): readonly [string, string] => {
  const at = email.lastIndexOf('@');
  return [email.slice(0, at), email.slice(at + 1)];
};

/**
 * Whether the part before the @ is the same and the domain has a typo. This is only a hint: mail providers have similar
 * domains, and people with similar names have similar mailboxes there.
 */
function isMistypedDomain(one: string, other: string): boolean {
  const [[local, domain], [otherLocal, otherDomain]] = [splitAddress(one), splitAddress(other)];
  const shortest = Math.min(domain.length, otherDomain.length);
  return (
    local === otherLocal &&
    shortest >= LONG_DOMAIN &&
    editDistance(domain, otherDomain) <= (shortest >= LONGER_DOMAIN ? 2 : 1)
  );
}
const LONG_DOMAIN = 10;
const LONGER_DOMAIN = 16;

/** Whether the address has the family name but not even the initial of a given name. The whole family may use it. */
function isFamilyEmail(email: string, families: readonly string[], givens: readonly string[]): boolean {
  const letters = (email.split('@')[0] ?? '').replace(/[^\p{L}]+/gu, '');
  const rests = families
    .filter((name) => name.length >= 3 && letters.includes(name))
    .map((name) => letters.replace(name, ''));
  return rests.length > 0 && !rests.some((rest) => givens.some((given) => rest !== '' && rest[0] === given[0]));
}

/** Whether the letters before the @ contain one of the names, or a word that is close to one. */
function isFromName(email: string, names: readonly string[]): boolean {
  const words = (email.split('@')[0] ?? '').split(/[^\p{L}]+/u).filter((word) => word !== '');
  const letters = words.join('');
  return names
    .map((name) => name.replaceAll(' ', ''))
    .filter((name) => name.length >= 3)
    .some((name) => letters.includes(name) || words.some((word) => similarity(word, name) === 'close'));
}

/**
 * Numbers that differ in one digit belong to two people: to neighbours, to a company, to a buyer of two contracts. Two swapped
 * digits are a typing error more often.
 */
export function comparePhones(left: Features, right: Features): Comparison {
  return bestOf(left.phones, right.phones, (a, b) => {
    if (a === b) return { level: 'exact', value: a };
    if (differsInFormat(a, b)) return { level: 'close', detail: 'format' };
    if (editDistance(a, b) !== 1) return DIFFERENT;
    const detail = differenceOf(a, b);
    return detail === 'swappedDigits' ? { level: 'similar', detail, weak: true } : { ...NEARLY, detail };
  });
}
