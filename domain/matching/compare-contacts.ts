import { bestOf, type Comparison, DIFFERENT, MISSING, NEARLY, strongest } from './match-comparison.ts';
import type { Features } from './match-features.ts';
import { editDistance, similarity } from './text-similarity.ts';

/** Compares all addresses of both and takes the best agreement: people have several. */
export function compareEmails(left: Features, right: Features): Comparison {
  const givens = [...left.name.given, ...right.name.given];
  const families = [left.name.joinedFamily, right.name.joinedFamily];
  const atWork = left.roleEmails.some((email) => right.roleEmails.includes(email));
  const own = bestOf(left.emails, right.emails, (a, b) => {
    if (a === b) return isFamilyEmail(a, families, givens) ? { level: 'similar' } : { level: 'exact', value: a };
    if (isMistypedDomain(a, b)) return { level: 'similar' };
    // People with similar names have similar addresses, and the names are already counted.
    if ([a, b].some((email) => isFromName(email, [...givens, ...families]))) return DIFFERENT;
    if (editDistance(a, b) === 1 && a.length >= 10)
      return a.replace(/\d/g, '') === b.replace(/\d/g, '') ? NEARLY : { level: 'close', basis: 'typo' };
    const [local = '', other] = [a.split('@')[0], b.split('@')[0]];
    return local === other && local.length >= 5 ? { level: 'similar' } : DIFFERENT;
  });
  return atWork ? strongest([own, { level: 'similar', weak: true }]) : own;
}

/**
 * Whether the part before the @ is the same and the domain has a typo. This is only a hint: mail providers have similar
 * domains, and people with similar names have similar mailboxes there.
 */
function isMistypedDomain(one: string, other: string): boolean {
  const [[local, domain = ''], [otherLocal, otherDomain = '']] = [one.split('@'), other.split('@')];
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

/** Numbers that differ in one digit belong to two people: to neighbours, to a company, to a buyer of two contracts. */
export function comparePhones(left: Features, right: Features): Comparison {
  return bestOf(left.phones, right.phones, (a, b) => {
    if (a === b) return { level: 'exact', value: a };
    return editDistance(a, b) === 1 ? NEARLY : DIFFERENT;
  });
}

export function compareAttribute(left: string | undefined, right: string | undefined): Comparison {
  if (left === undefined || right === undefined) return MISSING;
  if (left === right) return { level: 'exact', value: left };
  if (left.length < 5 || editDistance(left, right) !== 1) return DIFFERENT;
  return isNumber(left) && isNumber(right) ? NEARLY : { level: 'close', basis: 'typo' };
}

const isNumber = (value: string): boolean => /\d/.test(value);
