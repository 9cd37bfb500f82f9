import { useFormats } from '../../language/formats.ts';
import { useTexts } from '../../language/language.ts';
import { useShop } from '../../shop/shop-context.ts';
import { caseStatusTexts } from '../../terms/case-terms.ts';
import {
  channelTexts,
  consentTexts,
  contactChannelTexts,
  messageStatusTexts,
  purposeTexts,
} from '../../terms/contact-terms.ts';
import { metricTexts } from '../../terms/feedback-terms.ts';
import { interactionTypeTexts } from '../../terms/interaction-terms.ts';
import { conditionTexts, jobKindTexts, jobStatusTexts } from '../../terms/item-terms.ts';
import { claimStatusTexts, entryTexts, returnReasonTexts } from './entry-texts.ts';

export type EntryTools = ReturnType<typeof useEntryTools>;

/** What entries are written with: texts in the language of the person at the screen, and formats of their locale. */
export function useEntryTools() {
  const { money, number } = useFormats();
  const { storeName } = useShop();
  return {
    ...{ money, number, storeName },
    texts: useTexts(entryTexts),
    returnReasons: useTexts(returnReasonTexts),
    conditions: useTexts(conditionTexts),
    claimStatuses: useTexts(claimStatusTexts),
    interactionTypes: useTexts(interactionTypeTexts),
    channels: useTexts(channelTexts),
    consents: useTexts(consentTexts),
    purposes: useTexts(purposeTexts),
    contactChannels: useTexts(contactChannelTexts),
    metrics: useTexts(metricTexts),
    caseStatuses: useTexts(caseStatusTexts),
    jobKinds: useTexts(jobKindTexts),
    jobStatuses: useTexts(jobStatusTexts),
    messageStatuses: useTexts(messageStatusTexts),
  };
}
