import type { ConsoleDeskTimelineEntryFragment } from 'customer-graph-client/console';
import type { EntryTools } from './use-entry-tools.ts';

type Entry = ConsoleDeskTimelineEntryFragment;
type EntryOf<Type extends Entry['__typename']> = Extract<Entry, { readonly __typename: Type }>;

/** What an entry of the timeline says. */
export type EntryLine = {
  readonly title: string;
  /** Of what goes on; null for what has no status. */
  readonly status: string | null;
  /** What somebody wrote. */
  readonly words: string | null;
};

type Lines = { readonly [Type in Entry['__typename']]: (entry: EntryOf<Type>, tools: EntryTools) => EntryLine };

/** Writes an entry from its fields: the graph writes its own summaries in English. */
export function entryLine(entry: Entry, tools: EntryTools): EntryLine {
  // The compiler does not see that an entry fits the function of its own type.
  const write = LINES[entry.__typename] as (entry: Entry, tools: EntryTools) => EntryLine;
  return write(entry, tools);
}

const LINES: Lines = {
  Order: ({ status, total, number, store }, { texts, money, storeName }) =>
    line([texts[status](money(total)), store && storeName(store), texts.receipt(number)]),
  OrderReturn: ({ returnReason, refund, store }, { texts, returnReasons, money, storeName }) => {
    const isWithoutGoods = returnReason === 'GOODWILL';
    const what = isWithoutGoods ? texts.refunded : texts.returned;
    return line([what(money(refund), returnReasons[returnReason]), store && storeName(store)]);
  },
  Inspection: ({ condition, store }, { texts, conditions, storeName }) =>
    line([texts.inspected(conditions[condition]), store && storeName(store)]),
  WarrantyClaim: ({ description, claimStatus }, { claimStatuses }) => line([description], claimStatuses[claimStatus]),
  Interaction: interactionLine,
  ContactConsent: ({ channel, purpose, consent }, { texts, consents, purposes, contactChannels }) =>
    line([texts.consent(consents[consent], purposes[purpose], contactChannels[channel])]),
  Feedback: ({ metric, score, via, comment }, { texts, metrics, channels, number }) => {
    const what = metric == null || score == null ? texts.comment : texts.score(metrics[metric], number(score));
    return line([what, via && channels[via]], null, comment);
  },
  ServiceCase: ({ title, caseStatus }, { caseStatuses }) => line([title], caseStatuses[caseStatus]),
  IdentityEvent: ({ eventKind, records, automatic, reason }, { texts, number }) =>
    line([texts[eventKind](number(records.length)), automatic && texts.byItself], null, reason),
  ServiceJob: ({ jobKind, jobStatus, description, store, tag }, { texts, jobKinds, jobStatuses, storeName }) =>
    line(
      [jobKinds[jobKind], description, store && storeName(store), texts.tag(tag)],
      texts.now(jobStatuses[jobStatus]),
    ),
  Message: ({ sentVia, messageStatus, subject, body }, { texts, contactChannels, messageStatuses }) => {
    const what = sentVia == null ? texts.message : contactChannels[sentVia];
    // An email is long, and its subject says enough.
    return line([what, subject], messageStatuses[messageStatus], subject == null ? body : null);
  },
};

/** The channel that a type of contact says already. */
const IMPLIED_CHANNELS: { readonly [Type in EntryOf<'Interaction'>['type']]?: EntryOf<'Interaction'>['via'] } = {
  STORE_VISIT: 'STORE',
  CALL: 'PHONE',
  SOCIAL_POST: 'SOCIAL',
  WEB_VISIT: 'WEB',
};

function interactionLine(entry: EntryOf<'Interaction'>, tools: EntryTools): EntryLine {
  const { type, via, direction, subject, body } = entry;
  const { texts, interactionTypes, channels } = tools;
  const isToCustomer = direction === 'OUTBOUND' && (type === 'CALL' || type === 'MESSAGE');
  const what = isToCustomer ? texts.outbound(interactionTypes[type]) : interactionTypes[type];
  return line([what, via && via !== IMPLIED_CHANNELS[type] && channels[via], subject], null, body);
}

type Part = string | false | null | undefined;

const line = (parts: readonly Part[], status: string | null = null, words: string | null = null): EntryLine => ({
  title: parts.filter(Boolean).join(' · '),
  status,
  words,
});
