import { emailKey } from '../customer/email.ts';
import { foldName } from '../customer/name-folding.ts';
import { uniqueKey } from '../kernel/code.ts';
import { compareDecimal } from '../kernel/money.ts';
import { toE164 } from '../kernel/phone.ts';
import type { Order, OrderContact, OrderLine } from './order.ts';

/** What a customer, or the shop, remembers of a sale; null where nothing is. */
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

/** How well a sale fits: 1 where all that is remembered does, 0 where nothing does. */
export type SaleSimilarity = { readonly score: number; readonly matchedOn: readonly SaleCriterion[] };

/** How much each says: many sales share an associate or a currency, few a card, and hardly two a guest's contact. */
const WEIGHTS: Readonly<Record<SaleCriterion, number>> = {
  contact: 5,
  paymentLast4: 4,
  sku: 3,
  total: 3,
  text: 2,
  associate: 1,
  currency: 0.5,
};

/** From what share of its words on a text counts as found. */
const MATCH_THRESHOLD = 0.5;

/**
 * How well a sale fits what is remembered, of which some may be remembered wrongly; null where nothing of it fits. A
 * currency alone says nothing where more is remembered. Where nothing is, every sale fits as well as any other.
 * @param lines of the sale, which nothing but a text asks for
 * @param region in which a phone number without a country is read
 */
export function saleSimilarity(
  order: Order,
  lines: readonly OrderLine[],
  clues: SaleCriteria,
  region: string | null,
): SaleSimilarity | null {
  const given = CRITERIA.filter((clue) => clues[clue] !== null);
  const shares = given.map((clue) => ({ clue, share: SCORERS[clue](order, clues, lines, region) }));
  const matchedOn = shares.filter(({ share }) => share >= MATCH_THRESHOLD).map(({ clue }) => clue);
  if (given.length === 0) return { score: 0, matchedOn: [] };
  if (given.length > 1 ? matchedOn.every((clue) => clue === 'currency') : matchedOn.length === 0) return null;
  const sum = (of: (one: (typeof shares)[number]) => number) => shares.reduce((total, one) => total + of(one), 0);
  const score = sum(({ clue, share }) => WEIGHTS[clue] * share) / sum(({ clue }) => WEIGHTS[clue]);
  return { score, matchedOn };
}

const CRITERIA: readonly SaleCriterion[] = ['contact', 'paymentLast4', 'sku', 'total', 'text', 'associate', 'currency'];

type CriterionScorer = (
  order: Order,
  clues: SaleCriteria,
  lines: readonly OrderLine[],
  region: string | null,
) => number;

const SCORERS: Readonly<Record<SaleCriterion, CriterionScorer>> = {
  contact: ({ contact }, clues, _, region) => scoreContact(contact, clues.contact ?? '', region),
  paymentLast4: ({ paymentLast4, tenders = [] }, clues) =>
    Number([paymentLast4, ...tenders.map(({ last4 }) => last4)].includes(clues.paymentLast4)),
  sku: ({ bought }, { sku }) => Number(bought.some((item) => uniqueKey(item.sku) === uniqueKey(sku ?? ''))),
  total: ({ total: minor, currency }, { total, currency: asked }) => {
    const sum = { minor, currency };
    const isWithin =
      (asked === null || asked === currency) &&
      (total?.from == null || compareDecimal(sum, total.from) >= 0) &&
      (total?.to == null || compareDecimal(sum, total.to) <= 0);
    return Number(isWithin);
  },
  text: (_, { text }, lines) => scoreText(lines, text ?? ''),
  associate: ({ associate }, clues) =>
    Number(associate !== null && foldName(associate) === foldName(clues.associate ?? '')),
  currency: ({ currency }, clues) => Number(currency === clues.currency),
};

/** Which share of the words stands in one line, of those lines that have most of them. */
function scoreText(lines: readonly OrderLine[], text: string): number {
  const wanted = wordsOf(text);
  if (wanted.length === 0) return 0;
  const shares = lines.map(({ sku, description, category }) => {
    const words = wordsOf(`${sku} ${description} ${category ?? ''}`);
    return wanted.filter((one) => words.some((word) => word.startsWith(one))).length / wanted.length;
  });
  return Math.max(0, ...shares);
}

/** An email or a phone is the guest's or not; of a phone its last digits are enough, of a name the words that are remembered. */
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
  return wanted.filter((one) => words.some((word) => word.startsWith(one))).length / wanted.length;
}

const wordsOf = (text: string): readonly string[] =>
  foldName(text)
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '');
