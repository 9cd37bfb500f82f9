import { useTexts } from '../../language/language.ts';
import { contactChannelTexts } from '../../terms/contact-terms.ts';
import { RFM_SEGMENTS, TIERS } from '../terms/value-terms.ts';

/** The words for the values that some fields of segments have. */
export function useValueTexts(): (field: string, value: string) => string {
  const tiers: Readonly<Record<string, string>> = useTexts(TIERS);
  const buyers: Readonly<Record<string, string>> = useTexts(RFM_SEGMENTS);
  const channels: Readonly<Record<string, string>> = useTexts(contactChannelTexts);
  return (field, value) => {
    const words = field === 'insights.tier' ? tiers : field === 'insights.rfmSegment' ? buyers : channels;
    return words[value] ?? value;
  };
}
