import { useTexts } from '../../language/language.ts';
import { severityTexts } from '../../terms/case-terms.ts';
import { channelTexts } from '../../terms/contact-terms.ts';
import { VALUE_TEXTS } from './field-texts.ts';

/** The words for the values that some fields of events have. */
export function useEventValueTexts(): (field: string, value: string) => string {
  const words: Readonly<Record<string, string>> = {
    ...useTexts(channelTexts),
    ...useTexts(severityTexts),
    ...useTexts(VALUE_TEXTS),
  };
  return (_, value) => words[value] ?? value;
}
