import type { Path } from '../../kernel/user-error.ts';
import { loadAllRecords } from '../../person/all-records.ts';
import { loadPeople } from '../../person/people.ts';
import { exportCustomer } from '../../privacy/export-customer.ts';
import { requestErasure } from '../../privacy/request-erasure.ts';
import type { ApplyOutcome, SourceProblem } from '../record/apply-outcome.ts';
import { problem, toProblems } from '../record/problems.ts';
import type { SourcePrivacyRequest } from '../record/source-record.ts';
import type { ApplyRun } from '../run/apply-run.ts';
import type { SourceLink } from '../run/source-link.ts';
import { eraseGuestSales } from './erase-guest-sales.ts';
import { ERASURE_DELAY_DAYS } from './erasure-delay.ts';
import { findGuestSales } from './find-guest-sales.ts';
import { SHOP_ERASURE, startShopErasure } from './start-shop-erasure.ts';

/**
 * Starts what a vendor relays that the law asks for: an erasure of the whole person after a delay, or an export. The graph knows
 * nobody under the id: there is nothing to do, and the answer says so.
 */
export async function applyPrivacyRequest(run: ApplyRun, record: SourcePrivacyRequest): Promise<ApplyOutcome> {
  const link = await run.link(record);
  // A vendor may ask again, such as after a shop came back and left once more.
  if (link.latest !== null && record.version <= link.latest) return { outcome: 'UNCHANGED' };
  const done = await (record.request === 'ERASE_SHOP' ? closeAccount(run, record) : serve(run, record));
  if ('outcome' in done) return done;
  await run.save(link, { graphId: done.wrote[0] ?? null, latest: record.version });
  return { outcome: 'APPLIED', ...done };
}

type Done = { readonly wrote: readonly string[]; readonly warnings: readonly SourceProblem[] };

async function serve(run: ApplyRun, record: SourcePrivacyRequest): Promise<Done | ApplyOutcome> {
  const { customer, request, path } = record;
  const link = customer === null ? null : await run.link({ kind: 'customer', externalId: customer });
  const recordIds = await recordIdsOf(run, link?.graphId ?? null);
  const done = await servePerson(run, record, link);
  if ('outcome' in done) return done;
  const sales = await (request === 'ERASE' ? eraseGuestSales : findGuestSales)(run, record, recordIds);
  const isGuest = done.wrote.length === 0 && sales.wrote.length > 0;
  const unknown = link?.graphId == null && !isGuest ? [unknownCustomer(path)] : [];
  return { wrote: [...done.wrote, ...sales.wrote], warnings: [...unknown, ...done.warnings, ...sales.warnings] };
}

const unknownCustomer = (path: Path): SourceProblem =>
  problem('UNKNOWN_CUSTOMER', [...path, 'customer'], 'The graph knows no customer of this system under this id.');

const NOTHING: Done = { wrote: [], warnings: [] };

async function servePerson(
  run: ApplyRun,
  record: SourcePrivacyRequest,
  link: SourceLink | null,
): Promise<Done | ApplyOutcome> {
  if (link === null) return NOTHING;
  if (link.graphId !== null)
    return record.request === 'ERASE' ? erase(run, record, link.graphId) : exportData(run, record, link.graphId);
  // What the system said of the person before, and arrives later, brings nobody in.
  if (record.request === 'ERASE' && record.occurredAt > (link.erasedAt ?? ''))
    await run.save(link, { erasedAt: record.occurredAt });
  return NOTHING;
}

/** All records of the person, also those that were identified as the person. */
async function recordIdsOf({ context: { repositories } }: ApplyRun, id: string | null): Promise<ReadonlySet<string>> {
  const [person = null] = id === null ? [] : await loadPeople(repositories, [id]);
  const records = person === null ? [] : await loadAllRecords(repositories, person.members);
  return new Set(records.map((one) => one.id));
}

async function erase(run: ApplyRun, record: SourcePrivacyRequest, customerId: string): Promise<Done | ApplyOutcome> {
  const context = run.command({ operation: 'requestErasure', thing: record, step: ['erase', record.version] });
  const result = await requestErasure(context, { customerId, delayDays: ERASURE_DELAY_DAYS });
  if ('value' in result) return { wrote: [customerId], warnings: [] };
  // Somebody has asked for it before.
  const isAsked = result.userErrors.every(({ code }) => code === 'ALREADY_EXISTS' || code === 'NOT_FOUND');
  const problems = toProblems(result.userErrors, record.path, NAMES);
  return isAsked ? { wrote: [], warnings: problems } : { outcome: 'REJECTED', problems };
}

async function exportData(
  run: ApplyRun,
  record: SourcePrivacyRequest,
  customerId: string,
): Promise<Done | ApplyOutcome> {
  const context = run.command({ operation: 'exportCustomer', thing: record, step: ['export', record.version] });
  const result = await exportCustomer(context, { customerId });
  if ('value' in result) return { wrote: [result.value.id], warnings: [] };
  return { outcome: 'REJECTED', problems: toProblems(result.userErrors, record.path, NAMES) };
}

const NAMES = { customerId: 'customer' };

/**
 * The account at the vendor has ended. Nothing more of it is applied, and a job erases everybody that nobody else knows
 * (`erase-shop.ts`). The delivery shows at the end what came of it.
 */
async function closeAccount(run: ApplyRun, record: SourcePrivacyRequest): Promise<Done | ApplyOutcome> {
  const { integration, waiter } = run.context;
  const context = run.command({ operation: 'eraseShop', thing: record, step: ['close', record.version] });
  const result = await startShopErasure(context, { code: integration.code, deliveryId: waiter });
  if ('userErrors' in result)
    return { outcome: 'REJECTED', problems: toProblems(result.userErrors, record.path, { code: '' }) };
  const message =
    'The integration is disabled. Everybody that it alone knows is erased after ten days, unless somebody takes it back.';
  return { wrote: [result.value.id], warnings: [problem(SHOP_ERASURE, record.path, message)] };
}
