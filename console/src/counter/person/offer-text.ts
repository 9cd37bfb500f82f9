import { useFormats } from '../../language/formats.ts';
import { useTexts } from '../../language/language.ts';
import { offerKindTexts } from '../../terms/case-terms.ts';
import type { Offer } from './counter-customer.ts';

/** An offer in words: its kind, how much, and its note. */
export function useOfferText(): (offer: Offer) => string {
  const kinds = useTexts(offerKindTexts);
  const { money, percent: percentText } = useFormats();
  return ({ kind, value, percent, note }) =>
    [kinds[kind], value === null ? null : money(value), percent === null ? null : percentText(percent / 100, 2), note]
      .filter(Boolean)
      .join(' · ');
}
