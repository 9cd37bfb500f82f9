import { toE164 } from '../../kernel/phone.ts';
import { contactKeysOfGuest } from '../../order/guest-contact.ts';
import type { ContactKey, Order } from '../../order/order.ts';
import { requestGuestErasure } from '../../privacy/request-guest-erasure.ts';
import type { SourceProblem } from '../record/apply-outcome.ts';
import { problem, toProblems } from '../record/problems.ts';
import type { NamedSale, SourcePrivacyRequest } from '../record/source-record.ts';
import type { ApplyRun } from '../run/apply-run.ts';
import { ERASURE_DELAY_DAYS } from './erasure-delay.ts';
import { requestGuestRecords } from './guest-records.ts';

type ErasedSales = { readonly wrote: readonly string[]; readonly warnings: readonly SourceProblem[] };

/**
 * Asks for the erasure of the guests of the sales that a request names, after the same delay as that of a customer. Only links of this
 * integration lead to sales, so it can name no others. A sale that the graph does not know is remembered: it will come without its
 * buyer. A sale of a customer is the customer's: it goes with the person of the request, or it stays, and the desk is warned.
 * @param recordIds of the person of the request; empty: the graph knows nobody under the id
 */
export async function eraseGuestSales(
  run: ApplyRun,
  record: SourcePrivacyRequest,
  recordIds: ReadonlySet<string>,
): Promise<ErasedSales> {
  const { sales = [] } = record;
  await run.prefetch(sales.map(thingOf));
  const [wrote, warnings, guests]: [string[], SourceProblem[], Order[]] = [[], [], []];
  for (const sale of sales) {
    const found = await eraseSale(run, record, sale, recordIds);
    if ('problem' in found) warnings.push(...found.problem);
    else {
      wrote.push(found.order.id);
      guests.push(found.order);
    }
  }
  wrote.push(...(await requestRecordsOf(run, record, guests)));
  return { wrote, warnings };
}

const thingOf = ({ externalId }: NamedSale) => ({ kind: 'order', externalId }) as const;

async function eraseSale(
  run: ApplyRun,
  record: SourcePrivacyRequest,
  sale: NamedSale,
  recordIds: ReadonlySet<string>,
): Promise<{ readonly order: Order } | { readonly problem: readonly SourceProblem[] }> {
  const link = await run.link(thingOf(sale));
  const { repositories, integration } = run.context;
  const [order = null] = link.graphId === null ? [] : await repositories.orders([link.graphId]);
  if (order === null) {
    // Where it was recorded and has run out, as well: a state that arrives later would record it again.
    if (link.erasedAt === undefined) await run.save(link, { erasedAt: record.occurredAt });
    return { problem: [problem('UNKNOWN_ORDER', sale.path, 'The graph knows no sale of this system under this id.')] };
  }
  if (order.customerId !== null) {
    if (recordIds.has(order.customerId)) return { problem: [] };
    const message =
      'This sale belongs to the record of another customer. Nothing of it is erased: find out who asked, and request the erasure of that customer.';
    return { problem: [problem('OTHER_CUSTOMER', sale.path, message)] };
  }
  const step = ['erase', record.version];
  const context = run.command({ operation: 'requestGuestErasure', thing: thingOf(sale), step });
  const result = await requestGuestErasure(context, {
    ...{ orderId: order.id, integration: integration.code, linkKey: link.key, delayDays: ERASURE_DELAY_DAYS },
  });
  if ('value' in result) return { order };
  return { problem: toProblems(result.userErrors, sale.path, { orderId: '' }) };
}

/** What guests said under the contact of their sale, if the request names this contact too: anybody can type somebody else's. */
async function requestRecordsOf(
  run: ApplyRun,
  record: SourcePrivacyRequest,
  guests: readonly Order[],
): Promise<readonly string[]> {
  const { repositories } = run.context;
  const named = await keysOf(run, record);
  const contacts = guests.flatMap((order) => order.guestKeys ?? []);
  const keys = named.filter((key) => contacts.some((other) => other.kind === key.kind && other.key === key.key));
  const context = (id: string) =>
    run.command({ operation: 'requestErasure', thing: record, step: ['erase-record', record.version, id] });
  return requestGuestRecords(repositories, context, { keys, orderIds: guests.map(({ id }) => id) });
}

async function keysOf({ context }: ApplyRun, { contact }: SourcePrivacyRequest): Promise<readonly ContactKey[]> {
  if (contact == null) return [];
  const { defaultRegion } = await context.repositories.shop();
  const phone = contact.phone == null ? null : toE164(contact.phone, defaultRegion);
  return contactKeysOfGuest({ name: null, email: contact.email ?? null, phone });
}
