import { type Money, toDecimal } from '../kernel/money.ts';
import { checkLength, MAX_LINE_LENGTH, trimToNull } from '../kernel/text.ts';
import type { InputErrors, Path } from '../kernel/user-error.ts';
import { parseSignedAmount } from './parse-amount.ts';

export type TenderKind =
  | 'CASH'
  | 'CARD'
  | 'WALLET'
  | 'GIFT_CARD'
  | 'STORE_CREDIT'
  | 'BANK_TRANSFER'
  | 'ON_ACCOUNT'
  | 'LOYALTY'
  | 'OTHER';

/** A part of a payment or of a refund, in minor units. Change given to the customer is negative. */
export type Tender = {
  readonly kind: TenderKind;
  readonly amount: number;
  readonly last4: string | null;
  readonly reference: string | null;
};

export type TenderInput = {
  readonly kind: TenderKind;
  readonly amount: string;
  readonly last4?: string | null | undefined;
  readonly reference?: string | null | undefined;
};

const MAX_TENDERS = 50;

/**
 * Parses the tenders of a payment or a refund. Returns no `tenders` field if none are given.
 * @param paid the amount that the tenders must add up to
 * @param paidName name of that amount for the error message
 */
export function toTenders(
  inputs: readonly TenderInput[] | null | undefined,
  paid: Money,
  paidName: string,
  errors: InputErrors,
  path: Path,
): { readonly tenders?: readonly Tender[] } {
  if (inputs == null || inputs.length === 0) return {};
  if (inputs.length > MAX_TENDERS) {
    errors.add('LIMIT_EXCEEDED', path, `At most ${MAX_TENDERS} tenders.`);
    return {};
  }
  const amounts = inputs.map(({ amount }, index) =>
    parseSignedAmount(amount, paid.currency, errors, [...path, index, 'amount']),
  );
  const sum = amounts.reduce<number>((all, amount) => all + (amount ?? 0), 0);
  if (!amounts.includes(null) && sum !== paid.minor)
    errors.add('INVALID', path, `The tenders do not add up to ${paidName}, which is ${toDecimal(paid)}.`);
  return {
    tenders: inputs.map(({ kind, last4, reference }, index) => {
      checkLast4(last4, errors, [...path, index, 'last4']);
      checkLength(errors, [...path, index, 'reference'], reference, MAX_LINE_LENGTH);
      return { kind, amount: amounts[index] ?? 0, last4: last4 ?? null, reference: trimToNull(reference) };
    }),
  };
}

/** Adds an error unless the text is exactly four digits: a longer card number is never stored. */
export function checkLast4(last4: string | null | undefined, errors: InputErrors, path: Path): void {
  if (last4 != null && !/^\d{4}$/.test(last4))
    errors.add('INVALID', path, 'Give only the last four digits of the card.');
}
