import type { Customer } from '../../domain/customer/customer.ts';
import type { Interaction } from '../../domain/interaction/interaction.ts';
import type { BroughtBy } from '../../domain/kernel/caller.ts';
import { claimContactKeysOf } from '../../domain/order/guest-contact.ts';
import type { Preferences } from '../../domain/preferences/preferences.ts';
import type { ServiceCase } from '../../domain/service-case/service-case.ts';
import { isUntouched } from '../../domain/service-case/untouched-case.ts';
import type { Evidence } from '../../domain/source-record/privacy/known-elsewhere.ts';
import type { Warranty } from '../../domain/warranty/warranty.ts';
import { auditRepository } from '../audit/audit-repository.ts';
import { customerPk } from '../customer/customer-keys.ts';
import { customerFrom } from '../customer/customer-repository.ts';
import type { Table } from '../dynamo/dynamo-client.ts';
import { guestOrderRepository } from '../order/guest-order-repository.ts';
import { BEFORE_ALL_TIME, HIGHEST_CHARACTER, readerOf } from '../table/dynamo-read.ts';
import { type Attributes, entityOf, stringOf } from '../table/item.ts';
import { kindsOf, type RecordKindName } from './item-kinds.ts';

const PER_PAGE = 100;

/**
 * What the table holds of these records, as far as it says who knows the person, a page at a time: the partitions of the records,
 * guests' sales with their verified contacts, and the changes in the audit log. Reads are consistent.
 */
export async function* readEvidence(
  table: Table,
  records: readonly Customer[],
): AsyncGenerator<readonly Evidence[], undefined> {
  // Also what has run out: it is as good a proof as before.
  const reader = readerOf(table, true, () => BEFORE_ALL_TIME);
  for (const { id } of records)
    for (let from = ''; ; ) {
      const items = await reader.query({ pk: customerPk(id), from, to: HIGHEST_CHARACTER, limit: PER_PAGE });
      yield items.flatMap((item) => evidenceIn(item) ?? []);
      const last = items.at(-1);
      if (last === undefined || items.length < PER_PAGE) break;
      from = `${stringOf(last, 'sk')}\u0000`;
    }
  const contacts = records.flatMap(claimContactKeysOf);
  for (let after: string | null = null; contacts.length > 0; ) {
    const { guestOrders } = guestOrderRepository(reader);
    const page = await guestOrders(contacts, { first: PER_PAGE, after }, null);
    yield page.entries.map(({ item: { broughtBy = null } }) => ({ of: 'GUEST_ORDER', broughtBy }));
    if (!page.hasNextPage) break;
    after = page.end;
  }
  for (const { id } of records)
    for (let after: string | null = null; ; ) {
      const page = await auditRepository(reader).auditEntriesOf(id, { first: PER_PAGE, after });
      yield page.entries
        .filter(({ item }) => !item.action.startsWith('read:'))
        .map(({ item: { by, staffId } }) => ({ of: 'CHANGE', by, isByStaff: staffId !== null }));
      if (!page.hasNextPage) break;
      after = page.end;
    }
}

/** @throws Error for an item of a kind that nobody knows: then nobody knows whose it is */
function evidenceIn(item: Attributes): Evidence | null {
  const [name, ...others] = kindsOf({ pk: stringOf(item, 'pk'), sk: stringOf(item, 'sk') });
  if (name === undefined || others.length > 0 || !isOfRecord(name))
    throw new Error('an item of a record is of an unknown kind');
  return EVIDENCE[name](item, name);
}

const isOfRecord = (name: string): name is RecordKindName => name in EVIDENCE;

type EvidenceReader = (item: Attributes, name: RecordKindName) => Evidence | null;

const entry: EvidenceReader = (item, name) => {
  const { id, broughtBy = null } = entityOf<BroughtBy & { readonly id: string }>(item);
  return { of: 'ENTRY', entry: name, id, broughtBy };
};
const service: EvidenceReader = (_, name) => ({ of: 'SERVICE', entry: name });
/** It follows from other items, or is done by the graph itself. */
const derived: EvidenceReader = () => null;

const isSentToMany = ({ type, staffId }: Interaction): boolean => type === 'MARKETING_SENT' && staffId === undefined;

const EVIDENCE: Readonly<Record<RecordKindName, EvidenceReader>> = {
  profile: (item) => ({ of: 'RECORD', record: customerFrom(item) }),
  sourceLinkPointer: (item) => ({ of: 'LINK', integration: item['integration']?.S ?? null }),
  preferences: (item) => ({ of: 'PREFERENCES', preferences: entityOf<Preferences>(item) }),
  warranty: (item) => ({ of: 'COVER', orderId: entityOf<Warranty>(item).orderId }),
  order: entry,
  orderReturn: entry,
  // An audience was sent to everybody in a segment, however the person came to the graph.
  interaction: (item, name) => (isSentToMany(entityOf<Interaction>(item)) ? null : entry(item, name)),
  consent: entry,
  // A playbook opened it for what is evidence itself: a sale, a return, feedback.
  serviceCase: (item, name) => (isUntouched(entityOf<ServiceCase>(item)) ? null : entry(item, name)),
  feedback: entry,
  appointment: entry,
  call: service,
  inspection: service,
  serviceJob: service,
  uploadNote: service,
  warrantyClaim: service,
  // A playbook's message names nobody.
  message: (item, name) => (item['staffId'] === undefined ? null : service(item, name)),
  blocks: derived,
  caseOutcome: derived,
  countedScore: derived,
  duplicates: derived,
  metrics: derived,
  orderLines: derived,
  owedList: derived,
  segmentMemberships: derived,
  // The audit log says who asked for it, or the case or sale that it is about does.
  dataExport: derived,
  feedbackLink: derived,
  identityEvent: derived,
  playbookFollowUp: derived,
};
