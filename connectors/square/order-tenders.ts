import type { TenderInput, TenderKind } from '../../domain/order/tender.ts';
import { decimalOf } from '../decimal-of.ts';
import type { SquareOrder } from './order-schema.ts';
import { minorOf } from './square-fields.ts';

/** https://developer.squareup.com/reference/square/enums/TenderType */
const KINDS: Readonly<Record<string, TenderKind>> = {
  CARD: 'CARD',
  THIRD_PARTY_CARD: 'CARD',
  CASH: 'CASH',
  SQUARE_GIFT_CARD: 'GIFT_CARD',
  WALLET: 'WALLET',
  BANK_ACCOUNT: 'BANK_TRANSFER',
};

type Tender = NonNullable<SquareOrder['tenders']>[number];

/** Tenders by which money came in. */
export const validTenders = ({ tenders }: SquareOrder): readonly Tender[] =>
  (tenders ?? []).filter(
    ({ type, card_details: card }) => type !== 'NO_SALE' && card?.status !== 'VOIDED' && card?.status !== 'FAILED',
  );

/**
 * How the order was paid; null if it is not known in full. The reference is the id of the payment, of which Square prints the
 * first four characters as number of the receipt. An exchange pays a part with the goods that came back.
 * @param due total and tip, in minor units
 */
export function toTenders(order: SquareOrder, due: number, currency: string): readonly TenderInput[] | null {
  const tenders = validTenders(order).map(({ type, amount_money: amount, card_details: card, payment_id, id }) => ({
    kind: KINDS[type] ?? 'OTHER',
    minor: minorOf(amount),
    last4: last4Of(card?.card?.last_4),
    reference: payment_id ?? id ?? null,
  }));
  const paid = tenders.reduce((sum, { minor }) => sum + minor, 0);
  const isExchange = (order.returns ?? []).length > 0;
  const all =
    paid !== due && isExchange
      ? [...tenders, { kind: 'OTHER' as const, minor: due - paid, last4: null, reference: 'Exchange' }]
      : tenders;
  if (all.length === 0 || (paid !== due && !isExchange)) return null;
  return all.map(({ minor, ...tender }) => ({ ...tender, amount: decimalOf(minor, currency) }));
}

const last4Of = (digits: string | null | undefined): string | null =>
  digits != null && /^\d{4}$/.test(digits) ? digits : null;
