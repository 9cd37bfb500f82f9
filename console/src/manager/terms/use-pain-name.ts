import type { PainDimension } from 'customer-graph-client/console';
import { useTexts } from '../../language/language.ts';
import { useShop } from '../../shop/shop-context.ts';
import { rootCauseTexts } from '../../terms/case-terms.ts';
import { channelTexts } from '../../terms/contact-terms.ts';
import { REASONS } from './pain-terms.ts';

/** What people call a pain point: its key in words, where the key is no free text. */
export function usePainName(): (by: PainDimension, key: string) => string {
  const { storeName } = useShop();
  const named: Readonly<Partial<Record<PainDimension, Readonly<Record<string, string>>>>> = {
    REASON: useTexts(REASONS),
    ROOT_CAUSE: useTexts(rootCauseTexts),
    CHANNEL: useTexts(channelTexts),
  };
  return (by, key) => (by === 'STORE' ? storeName(key) : (named[by]?.[key] ?? key));
}
