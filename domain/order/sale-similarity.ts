import { emailKey } from '../customer/email.ts';
import { foldName } from '../customer/name-folding.ts';
import { uniqueKey } from '../kernel/code.ts';
import { compareDecimal } from '../kernel/money.ts';
import { toE164 } from '../kernel/phone.ts';
import type { Order, OrderContact, OrderLine } from './order.ts';

/** What a customer or the shop remembers of a sale; each field is null if it is not remembered. */
export type SaleCriteria = {
  readonly sku: string | null;
  readonly text: string | null;
  readonly total: { readonly from: string | null; readonly to: string | null } | null;
  readonly currency: string | null;
  readonly paymentLast4: string | null;
  readonly associate: string | null;
  readonly contact: string | null;
};

export type SaleCriterion = keyof SaleCriteria;

/** How well a sale matches: 1 if all criteria match, 0 if none does. */
export type SaleSimilarity = { readonly score: number; readonly matchedOn: readonly SaleCriterion[] };

/** Many sales share an associate or a currency, few share a card, and hardly any two share a guest's contact. */
const WEIGHTS: Readonly<Record<SaleCriterion, number>> = {
  contact: 5,
  paymentLast4: 4,
  sku: 3,
  total: 3,
  text: 2,
  associate: 1,
  currency: 0.5,
};

/** The share of matching words from which a criterion counts as matched. */
const MATCH_THRESHOLD = 0.5;

/**
 * Scores how well a sale matches the criteria, some of which may be remembered wrongly; null if none matches. If there
 * are several criteria, a match of the currency alone is not enough. Without criteria every sale scores 0.
 * @param lines lines of the sale, needed for the text criterion only
 * @param region default region for phone numbers without a country code
 */
export function saleSimilarity(
  order: Order,
  lines: readonly OrderLine[],
  criteria: SaleCriteria,
  region: string | null,
): SaleSimilarity | null {
  const given = CRITERIA.filter((criterion) => criteria[criterion] !== null);
  const shares = given.map((criterion) => ({ criterion, share: SCORERS[criterion](order, criteria, lines, region) }));
  const matchedOn = shares.filter(({ share }) => share >= MATCH_THRESHOLD).map(({ criterion }) => criterion);
  if (given.length === 0) return { score: 0, matchedOn: [] };
  if (given.length > 1 ? matchedOn.every((criterion) => criterion === 'currency') : matchedOn.length === 0) return null;
  const sum = (read: (entry: (typeof shares)[number]) => number) =>
    shares.reduce((total, entry) => total + read(entry), 0);
  const score = sum(({ criterion, share }) => WEIGHTS[criterion] * share) / sum(({ criterion }) => WEIGHTS[criterion]);
  return { score, matchedOn };
}

const CRITERIA: readonly SaleCriterion[] = ['contact', 'paymentLast4', 'sku', 'total', 'text', 'associate', 'currency'];

type CriterionScorer = (
  order: Order,
  criteria: SaleCriteria,
  lines: readonly OrderLine[],
  region: string | null,
) => number;

const SCORERS: Readonly<Record<SaleCriterion, CriterionScorer>> = {
  contact: ({ contact }, criteria, _, region) => scoreContact(contact, criteria.contact ?? '', region),
  paymentLast4: ({ paymentLast4, tenders = [] }, criteria) =>
    Number([paymentLast4, ...tenders.map(({ last4 }) => last4)].includes(criteria.paymentLast4)),
  sku: ({ bought }, { sku }) => Number(bought.some((item) => uniqueKey(item.sku) === uniqueKey(sku ?? ''))),
  total: ({ total: minor, currency }, { total, currency: wantedCurrency }) => {
    const sum = { minor, currency };
    const isWithin =
      (wantedCurrency === null || wantedCurrency === currency) &&
      (total?.from == null || compareDecimal(sum, total.from) >= 0) &&
      (total?.to == null || compareDecimal(sum, total.to) <= 0);
    return Number(isWithin);
  },
  text: (_, { text }, lines) => scoreText(lines, text ?? ''),
  associate: ({ associate }, criteria) =>
    Number(associate !== null && foldName(associate) === foldName(criteria.associate ?? '')),
  currency: ({ currency }, criteria) => Number(currency === criteria.currency),
};

/** The share of the words that the best matching line contains. */
function scoreText(lines: readonly OrderLine[], text: string): number {
  const wanted = wordsOf(text);
  if (wanted.length === 0) return 0;
  const shares = lines.map(({ sku, description, category }) => {
    const words = wordsOf(`${sku} ${description} ${category ?? ''}`);
    return wanted.filter((prefix) => words.some((word) => word.startsWith(prefix))).length / wanted.length;
  });
  return Math.max(0, ...shares);
}

/** An email matches exactly, a phone number also by its last digits, a name by the share of matching words. */
function scoreContact(contact: OrderContact | null, text: string, region: string | null): number {
  if (contact === null) return 0;
  if (text.includes('@')) return Number(contact.email !== null && emailKey(contact.email) === emailKey(text));
  const digits = text.replace(/\D/g, '');
  if (digits.length >= 4 && /^[\d\s().+/…*-]+$/.test(text)) {
    const isWhole = contact.phone !== null && toE164(text, region) === contact.phone;
    return Number(isWhole || contact.phone?.endsWith(digits.replace(/^0+(?=\d{4})/, '')) === true);
  }
  const [wanted, words] = [wordsOf(text), wordsOf(contact.name ?? '')];
  if (wanted.length === 0) return 0;
  return wanted.filter((prefix) => words.some((word) => word.startsWith(prefix))).length / wanted.length;
}

const wordsOf = (text: string): readonly string[] =>
  foldName(text)
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '');
