import type { TestCaller } from './graph.ts';
import type { Jeweller } from './jeweller.ts';
import { writeCalls } from './marked-person/calls.ts';
import { giveItemAway, writeCover } from './marked-person/cover.ts';
import { text } from './marked-person/marks.ts';
import type { RecordHistory } from './marked-person/part.ts';
import { createRecorder } from './marked-person/recorder.ts';
import { changeRecords, emailOf, findByKeys, registerRecords } from './marked-person/records.ts';
import { writeGuestSale, writeSales } from './marked-person/sales.ts';
import { writeCases, writeDroppedStep, writeJobs } from './marked-person/service.ts';
import { writeTalks, writeUnidentified } from './marked-person/talks.ts';
import type { SentText } from './marked-person/text-fields.ts';

export type MarkedPerson = {
  /** The survivor first. */
  readonly records: readonly [string, string];
  /** The record under which the person was known before. */
  readonly unidentified: string;
  /** The ids of everything in the histories of the records, by section of the export. */
  readonly ids: Readonly<Record<string, readonly string[]>>;
  readonly receipts: readonly string[];
  readonly guestReceipt: string;
  readonly email: string;
  /** Another customer, who shares nothing but a rejected match and an item that the person owned before. */
  readonly neighbour: string;
  /** Every marked text that was sent, with the field of the mutation that took it. */
  readonly sent: readonly SentText[];
};

/** Not a mutation of the API. */
const FEEDBACK_PAGE = 'the page for feedback';

let people = 0;

/**
 * Creates a person of two records, with a marked text in every field of every kind, through the API; and a neighbour, who
 * got an item from the person, and who is not the same person.
 */
export async function createMarkedPerson(
  jeweller: Jeweller,
  admin: TestCaller = jeweller.graph.as('admin'),
): Promise<MarkedPerson> {
  const person = ++people;
  const recorder = createRecorder(admin);
  const { mutate, mutateMany } = recorder;
  const [first, second] = await registerRecords(recorder, person);
  const neighbour = await jeweller.customer({ name: { given: 'Nora', family: 'Neighbour' } });
  await changeRecords(recorder, [first, second], person);

  await findByKeys(recorder, person);
  const ids: Record<string, string[]> = {};
  function addId(section: string, id: string): string {
    ids[section] = [...(ids[section] ?? []), id];
    return id;
  }
  const historyOf = (id: string, record: number): RecordHistory => ({
    ...{ mutate, mutateMany, jeweller, person, record, id, customer: { id }, addId },
  });
  const histories = [historyOf(first, 0), historyOf(second, 1)] as const;
  const [receipts, comments]: [string[], string[]] = [[], []];
  for (const history of histories) {
    const { orderId, receipt } = await writeSales(history);
    receipts.push(receipt);
    const warrantyId = await writeCover(history);
    comments.push(await writeTalks(history, admin, orderId));
    await writeCases(history);
    await writeDroppedStep(history);
    await writeJobs(history, warrantyId);
    await writeCalls(history, admin);
  }
  const [survivor] = histories;
  await giveItemAway(survivor, neighbour);
  const guestReceipt = await writeGuestSale(survivor);
  const unidentified = await writeUnidentified(survivor);
  await mutate('rejectMatch', '', { left: second, right: neighbour, reason: text('not them') });
  const merge = (others: readonly string[]) =>
    mutate('mergeCustomers', '', { survivor: first, others, reason: text('the same') });
  await merge([neighbour]);
  await mutate('unmergeCustomer', '', { recordId: neighbour, reason: text('not the same') });
  await merge([second]);
  return {
    ...{ records: [first, second], unidentified, ids, receipts, guestReceipt, email: emailOf(person), neighbour },
    sent: [...recorder.sent, ...comments.map((comment) => ({ field: FEEDBACK_PAGE, text: comment }))],
  };
}
