import { isCurrency, type Money } from '../kernel/money.ts';
import { checkLength, MAX_TEXT_LENGTH, trimToNull } from '../kernel/text.ts';
import type { InputErrors, Path } from '../kernel/user-error.ts';
import { parseAmount } from '../order/parse-amount.ts';
import type { OfferKind, ResolutionOffer } from './service-case.ts';

export type OfferInput = {
  readonly kind: OfferKind;
  readonly value?: { readonly amount: string; readonly currency: string } | null | undefined;
  readonly percent?: number | null | undefined;
  readonly note?: string | null | undefined;
};

/** The offer of an input. Adds errors for a discount without value or percentage, for both at once, and for invalid numbers. */
export function toOffer(
  { kind, value, percent, note }: OfferInput,
  errors: InputErrors,
  path: Path,
): Pick<ResolutionOffer, 'kind' | 'value' | 'percent' | 'note'> {
  if (value != null && percent != null)
    errors.add('INVALID', [...path, 'percent'], 'Offer a value or a percentage, not both.');
  if (kind === 'DISCOUNT' && value == null && percent == null)
    errors.add('INVALID', [...path, 'value'], 'Say how much: give a value or a percentage.');
  if (percent != null && (percent < 1 || percent > 100))
    errors.add('INVALID', [...path, 'percent'], 'A percentage is 1 to 100.');
  checkLength(errors, [...path, 'note'], note, MAX_TEXT_LENGTH);
  const worth = value == null ? null : toMoney(value, errors, [...path, 'value']);
  return { kind, value: worth, percent: percent ?? null, note: trimToNull(note) };
}

function toMoney(value: { amount: string; currency: string }, errors: InputErrors, path: Path): Money {
  const { currency } = value;
  if (!isCurrency(currency)) errors.add('INVALID', [...path, 'currency'], 'This is not a currency of ISO 4217.');
  return { minor: parseAmount(value.amount, currency, errors, [...path, 'amount']), currency };
}
