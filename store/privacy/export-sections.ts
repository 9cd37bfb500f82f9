import type { Attachment } from '../../domain/attachment/attachment.ts';
import type { Customer } from '../../domain/customer/customer.ts';
import { claimContactKeysOf } from '../../domain/order/guest-contact.ts';
import type { Warranty } from '../../domain/warranty/warranty.ts';
import { attachmentKey } from '../attachment/attachment-items.ts';
import { customerPk } from '../customer/customer-keys.ts';
import { deliveryIdsOf, deliverySubjectsOf } from '../integration/delivery-notes.ts';
import { guestOrderRepository } from '../order/guest-order-repository.ts';
import { prefixRange, type Reader } from '../table/dynamo-read.ts';
import { entityOf, stringOf } from '../table/item.ts';
import { warrantyPk } from '../warranty/warranty-items.ts';

/** The types of the schema whose entries an export lists. */
export type ExportedType =
  | 'Appointment'
  | 'Attachment'
  | 'Call'
  | 'ContactConsent'
  | 'Feedback'
  | 'IdentityEvent'
  | 'Inspection'
  | 'Interaction'
  | 'Message'
  | 'Order'
  | 'OrderReturn'
  | 'ServiceCase'
  | 'ServiceJob'
  | 'Warranty'
  | 'WarrantyClaim'
  | 'WebhookDelivery';

/** The ids of entries after a sort key, and where the next page begins; null: there is none. */
export type IdPage = { readonly ids: readonly string[]; readonly next: string | null };

export type ExportSection = {
  readonly name: string;
  readonly type: ExportedType;
  /** Whether only the person's own token may read the entries. */
  readonly isPersonal?: true;
  /** A page of one record of the person. */
  page(reader: Reader, record: Customer, after: string | null): Promise<IdPage>;
};

const PER_PAGE = 25;
/** Things with attachments. Each may have ten files of 10 MB. */
const THINGS_PER_PAGE = 5;
/** Each payload may have 1 MB. */
const DELIVERIES_PER_PAGE = 5;
const UPLOAD_NOTE = 'ATTACHMENT#';

/** The sections of an export after the profile, in their order. Their names are those in `item-kinds.ts`. */
export const EXPORT_SECTIONS: readonly ExportSection[] = [
  { name: 'orders', type: 'Order', page: entriesOf('ORDER#') },
  { name: 'guestOrders', type: 'Order', page: guestOrders },
  { name: 'returns', type: 'OrderReturn', page: entriesOf('RETURN#') },
  { name: 'warranties', type: 'Warranty', page: entriesOf('#WARRANTY#') },
  { name: 'appointments', type: 'Appointment', page: entriesOf('APPOINTMENT#') },
  { name: 'coverAppointments', type: 'Appointment', page: coverAppointments },
  { name: 'inspections', type: 'Inspection', page: entriesOf('INSPECTION#') },
  { name: 'warrantyClaims', type: 'WarrantyClaim', page: entriesOf('WARRANTY_CLAIM#') },
  { name: 'interactions', type: 'Interaction', page: entriesOf('INTERACTION#') },
  { name: 'calls', type: 'Call', page: entriesOf('CALL#') },
  { name: 'messages', type: 'Message', page: entriesOf('MESSAGE#') },
  { name: 'consents', type: 'ContactConsent', page: entriesOf('CONSENT#') },
  { name: 'feedback', type: 'Feedback', page: entriesOf('FEEDBACK#') },
  { name: 'serviceCases', type: 'ServiceCase', page: entriesOf('CASE#') },
  { name: 'serviceJobs', type: 'ServiceJob', page: entriesOf('SERVICE_JOB#') },
  { name: 'identityEvents', type: 'IdentityEvent', page: entriesOf('IDENTITY#') },
  { name: 'attachments', type: 'Attachment', page: attachments },
  { name: 'uploads', type: 'Attachment', isPersonal: true, page: uploads },
  { name: 'webhookDeliveries', type: 'WebhookDelivery', page: webhookDeliveries },
];

/** The entries of a kind in the partition of the record. */
function entriesOf(prefix: string): ExportSection['page'] {
  return async (reader, { id }, after) => {
    const items = await readAfter(reader, { pk: customerPk(id), prefix }, after);
    return { ids: items.map((item) => entityOf<{ readonly id: string }>(item).id), next: nextOf(items) };
  };
}

/** Visits for inspections lie beside their cover. Those of former owners of the item are not the person's. */
async function coverAppointments(reader: Reader, record: Customer, after: string | null): Promise<IdPage> {
  const covers = await readAfter(reader, { pk: customerPk(record.id), prefix: '#WARRANTY#' }, after);
  const ids: string[] = [];
  for (const cover of covers) {
    const range = prefixRange(warrantyPk(entityOf<Warranty>(cover).id), 'APPOINTMENT#');
    const visits = (await reader.query(range)).map((item) => entityOf<{ id: string; customerId: string }>(item));
    ids.push(...visits.filter(({ customerId }) => customerId === record.id).map(({ id }) => id));
  }
  return { ids, next: nextOf(covers) };
}

/** What an attachment may hang on. */
const ATTACHED_TO = ['CASE#', 'FEEDBACK#', 'INSPECTION#', 'WARRANTY_CLAIM#', 'SERVICE_JOB#'] as const;

/** The attachments of one kind of thing after the other; the position names the kind. */
async function attachments(reader: Reader, { id }: Customer, after: string | null): Promise<IdPage> {
  const [number = '0', key = ''] = after?.split('\t') ?? [];
  const prefix = ATTACHED_TO[Number(number)] ?? ATTACHED_TO[0];
  const position = key === '' ? null : key;
  const items = await readAfter(reader, { pk: customerPk(id), prefix }, position, THINGS_PER_PAGE);
  const ids = items.flatMap((item) => entityOf<{ attachmentIds?: readonly string[] }>(item).attachmentIds ?? []);
  const next = nextOf(items, THINGS_PER_PAGE);
  const nextKind = Number(number) + 1;
  return {
    ids,
    next: next !== null ? `${number}\t${next}` : nextKind < ATTACHED_TO.length ? `${nextKind}\t` : null,
  };
}

/** Uploads that hang on nothing yet. */
async function uploads(reader: Reader, { id }: Customer, after: string | null): Promise<IdPage> {
  const notes = await readAfter(reader, { pk: customerPk(id), prefix: UPLOAD_NOTE }, after, THINGS_PER_PAGE);
  const ids = notes.map((note) => entityOf<{ readonly attachmentId: string }>(note).attachmentId);
  const items = await reader.getMany(ids.map(attachmentKey));
  const found = items.filter((item) => item !== null).map((item) => entityOf<Attachment>(item));
  return {
    ids: found.filter(({ attachedTo }) => attachedTo === null).map((attachment) => attachment.id),
    next: nextOf(notes, THINGS_PER_PAGE),
  };
}

/** Guest orders with a contact that is verified for the record. */
async function guestOrders(reader: Reader, record: Customer, after: string | null): Promise<IdPage> {
  const keys = claimContactKeysOf(record);
  if (keys.length === 0) return { ids: [], next: null };
  const page = await guestOrderRepository(reader).guestOrders(keys, { first: PER_PAGE, after }, null);
  return { ids: page.entries.map(({ item }) => item.id), next: page.hasNextPage ? page.end : null };
}

/** What other systems delivered about the person, with its payload. One subject after the other; the position names it. */
async function webhookDeliveries(reader: Reader, record: Customer, after: string | null): Promise<IdPage> {
  const [number = '0', key = ''] = after?.split('\t') ?? [];
  const subjects = deliverySubjectsOf(record);
  const subject = subjects[Number(number)];
  if (subject === undefined) return { ids: [], next: null };
  const ids = await deliveryIdsOf(reader, subject, key === '' ? null : key, DELIVERIES_PER_PAGE);
  const last = ids.at(-1);
  const nextSubject = Number(number) + 1;
  if (last !== undefined && ids.length === DELIVERIES_PER_PAGE) return { ids, next: `${number}\t${last}` };
  return { ids, next: nextSubject < subjects.length ? `${nextSubject}\t` : null };
}

function readAfter(
  reader: Reader,
  { pk, prefix }: { readonly pk: string; readonly prefix: string },
  after: string | null,
  limit = PER_PAGE,
) {
  // With the lowest character appended, a key sorts directly after itself.
  const start = after === null ? {} : { from: `${after}\u0000` };
  return reader.query({ ...prefixRange(pk, prefix), ...start, limit });
}

const nextOf = (items: Awaited<ReturnType<typeof readAfter>>, limit = PER_PAGE): string | null => {
  const last = items.at(-1);
  return last === undefined || items.length < limit ? null : stringOf(last, 'sk');
};
