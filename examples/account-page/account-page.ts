/**
 * A customer's account in a terminal: prints what the customer owns, and books the inspections that the cover needs.
 *
 *   node account-page.ts URL TOKEN STORE
 *
 * URL is the address of the graph, TOKEN an access token of the customer, and STORE the code of the store to visit.
 */
import { randomUUID } from 'node:crypto';
import { openGraph, type ResultOf } from 'customer-graph-client';
import {
  AccountBookInspectionDocument,
  AccountOverviewDocument,
  AccountVisitTimesDocument,
} from 'customer-graph-client/account';

const [url = '', token = '', store = ''] = process.argv.slice(2);
const graph = openGraph(url, token);

type Account = NonNullable<ResultOf<typeof AccountOverviewDocument>['me']>;
type Warranty = NonNullable<Account['warranties']>['nodes'][number];

const { me } = await graph.ask(AccountOverviewDocument, {});
if (me === null) throw new Error('This account belongs to no customer.');
print(`Welcome, ${me.name?.display ?? 'customer'}.`);
for (const order of me.orders?.nodes ?? []) {
  print(`Order ${order.number}: ${order.total.amount} ${order.total.currency}, ${order.status}`);
}
for (const warranty of me.warranties?.nodes ?? []) {
  print(`${warranty.description}: ${warranty.status}, covered until ${warranty.endsOn}`);
  if (needsInspection(warranty)) await bookInspection(warranty);
}

function needsInspection({ nextInspectionDue, appointment, status }: Warranty): boolean {
  const inFourWeeks = dayFromNow(28);
  const isCovered = status === 'ACTIVE' || status === 'INSPECTION_DUE';
  return isCovered && appointment === null && nextInspectionDue !== null && nextInspectionDue <= inFourWeeks;
}

async function bookInspection({ id, description }: Warranty): Promise<void> {
  const span = { store, from: dayFromNow(1), to: dayFromNow(14) };
  const { appointmentSlots } = await graph.ask(AccountVisitTimesDocument, span);
  for (const { startsAt } of appointmentSlots ?? []) {
    const input = { idempotencyKey: randomUUID(), warrantyId: id, store, startsAt };
    const { bookInspection: payload } = await graph.ask(AccountBookInspectionDocument, { input });
    const [error] = payload?.userErrors ?? [];
    if (error === undefined) return print(`Booked the inspection of ${description} at ${startsAt}.`);
    // Somebody else took the time since it was read: try the next one.
    if (error.code !== 'CONFLICT' && error.code !== 'LIMIT_EXCEEDED') throw new Error(error.message);
  }
  print(`No time is free in ${store} within two weeks.`);
}

function dayFromNow(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
