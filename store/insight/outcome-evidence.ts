import type { Feedback } from '../../domain/feedback/feedback.ts';
import { isPurchase, type OutcomeEvidence, type Window } from '../../domain/insight/case-outcome.ts';
import { isContactAbout } from '../../domain/insight/repeat-contact.ts';
import type { OutcomeWindows, PersonRecords } from '../../domain/insight/update-outcome.ts';
import type { Interaction } from '../../domain/interaction/interaction.ts';
import { inParallel, mapInParallel } from '../../domain/kernel/in-parallel.ts';
import type { Instant } from '../../domain/kernel/instant.ts';
import type { Order } from '../../domain/order/order.ts';
import type { CaseContact, ServiceCase } from '../../domain/service-case/service-case.ts';
import { customerPk } from '../customer/customer-keys.ts';
import { casePk } from '../service-case/service-case-items.ts';
import type { Reader } from '../table/dynamo-read.ts';
import type { HistoryKind } from '../table/history-keys.ts';
import { entityOf, stringOf } from '../table/item.ts';

const PAGE_SIZE = 50;
/** Per record and kind. What comes later in a window still counts when it is written: its change names it. */
const MAX_READ = 1_000;

/** The first contacts about a case, and whether the person bought: one Query for each record and kind, up to the first hit. */
export async function readEvidence(
  reader: Reader,
  serviceCase: ServiceCase,
  { own, all }: PersonRecords,
  { contact, purchase }: OutcomeWindows,
): Promise<OutcomeEvidence> {
  const [contacts, purchases] = await inParallel(
    () => (contact === null ? [] : mapInParallel(all, (id) => readFirstContact(reader, serviceCase, id, contact))),
    () =>
      mapInParallel(own, (id) =>
        readFirst<Order>(reader, customerPk(id), 'ORDER', purchase, (order) => isPurchase(order, serviceCase)),
      ),
  );
  const found = all.flatMap((id, index) => {
    const at = contacts[index] ?? null;
    return at === null ? [] : [[id, at] as const];
  });
  return { contacts: new Map(found), hasBought: purchases.some((at) => at !== null) };
}

async function readFirstContact(
  reader: Reader,
  serviceCase: ServiceCase,
  recordId: string,
  window: Window,
): Promise<Instant | null> {
  const pk = customerPk(recordId);
  const found = await inParallel(
    () =>
      readFirst<Interaction>(reader, pk, 'INTERACTION', window, (after) =>
        isContactAbout(serviceCase, { entity: 'interaction', after }),
      ),
    () =>
      readFirst<Feedback>(reader, pk, 'FEEDBACK', window, (after) =>
        isContactAbout(serviceCase, { entity: 'feedback', after }),
      ),
    () =>
      readFirst<ServiceCase>(reader, pk, 'CASE', window, (after) =>
        isContactAbout(serviceCase, { entity: 'serviceCase', after }),
      ),
  );
  return found.filter((at) => at !== null).toSorted()[0] ?? null;
}

export const readOwnContact = (reader: Reader, caseId: string, window: Window): Promise<Instant | null> =>
  readFirst<CaseContact>(reader, casePk(caseId), 'CONTACT', window, ({ direction }) => direction === 'INBOUND');

/** The time of the first entry of a kind within a window that matches. */
async function readFirst<T extends { readonly occurredAt: Instant }>(
  reader: Reader,
  pk: string,
  kind: HistoryKind,
  { after, before }: Window,
  matches: (entity: T) => boolean,
): Promise<Instant | null> {
  // `$` follows `#`: after all entries of that moment. A key of the last moment is longer than `to`.
  const to = `${kind}#${before}`;
  let from = `${kind}#${after}$`;
  for (let count = 0; count < MAX_READ; count += PAGE_SIZE) {
    const items = await reader.query({ pk, from, to, limit: PAGE_SIZE });
    const hit = items.map((item) => entityOf<T>(item)).find(matches);
    if (hit !== undefined) return hit.occurredAt;
    const last = items.at(-1);
    if (last === undefined || items.length < PAGE_SIZE) return null;
    from = `${stringOf(last, 'sk')}$`;
  }
  return null;
}
