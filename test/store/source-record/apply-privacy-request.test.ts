import { beforeEach, describe, expect, it } from 'vitest';
import { saveIntegration } from '../../../domain/integration/save-integration.ts';
import { mergeCustomers } from '../../../domain/person/merge-customers.ts';
import { registerCustomer } from '../../../domain/person/register-customer.ts';
import { cancelErasure } from '../../../domain/privacy/cancel-erasure.ts';
import { eraseDuePeople } from '../../../domain/privacy/erase-people.ts';
import type { SourcePrivacyRequest } from '../../../domain/source-record/record/source-record.ts';
import { commit } from '../../../store/dynamo-commit.ts';
import { removeRecords } from '../../../store/privacy/remove-record.ts';
import { jobCursors } from '../../../store/table/job-cursors.ts';
import { commentAdded, ticketDetail, zendeskEvent } from '../../connectors/zendesk/payloads.ts';
import { removalWithoutFiles } from '../../support/removal.ts';
import { openSourceDesk, zendeskRecords } from '../../support/source-desk.ts';
import { readContents } from '../../support/table-contents.ts';

let desk: Awaited<ReturnType<typeof openSourceDesk>>;

beforeEach(async () => {
  desk = await openSourceDesk();
  await desk.deliver('comment', zendeskRecords(commentAdded()));
});

const request = (more: Partial<SourcePrivacyRequest> = {}): SourcePrivacyRequest => ({
  kind: 'privacyRequest',
  externalId: 'req-1',
  version: '2026-03-10T10:00:00.000Z',
  path: ['customer'],
  request: 'ERASE',
  customer: '8200',
  occurredAt: '2026-03-10T10:00:00.000Z',
  ...more,
});

describe('a request to erase', () => {
  it('erases the person after ten days, once', async () => {
    const id = await desk.customerId('8200');
    expect(await desk.apply(request())).toEqual({ outcome: 'APPLIED', wrote: [id], warnings: [] });
    expect(await desk.apply(request())).toEqual({ outcome: 'UNCHANGED' });
    const customer = await desk.repositories.customer(id ?? '');
    expect(customer?.status).toBe('ERASURE_PENDING');
    const days = (Date.parse(customer?.erasesAt ?? '') - Date.now()) / (24 * 60 * 60_000);
    expect(days).toBeGreaterThan(9.9);
    expect(days).toBeLessThanOrEqual(10);
  });

  it('that was made before warns, and changes nothing', async () => {
    await desk.apply(request());
    expect(await desk.apply(request({ externalId: 'req-2' }))).toMatchObject({
      outcome: 'APPLIED',
      wrote: [],
      warnings: [{ code: 'ALREADY_EXISTS', path: 'customer.customer' }],
    });
  });

  it('of somebody unknown writes nothing about anybody, and says so', async () => {
    expect(await desk.apply(request({ customer: '9999' }))).toMatchObject({
      outcome: 'APPLIED',
      wrote: [],
      warnings: [{ code: 'UNKNOWN_CUSTOMER', path: 'customer.customer' }],
    });
  });
});

it('of somebody unknown keeps away what the system said of them before', async () => {
  await desk.apply(request({ customer: '9999' }));
  const before = { kind: 'customer', externalId: '9999', version: '2026-03-09T10:00:00.000Z', path: [] } as const;
  expect(await desk.apply({ ...before, name: { given: 'Noor' } })).toEqual({ outcome: 'UNCHANGED' });
  expect(await desk.customerId('9999')).toBeNull();
  // Who comes back afterwards is a new customer.
  expect(await desk.apply({ ...before, version: '2026-03-11T10:00:00.000Z' })).toMatchObject({ outcome: 'APPLIED' });
  expect(await desk.customerId('9999')).toEqual(expect.any(String));
});

it('of a merged person covers all records, and a later request counts again', async () => {
  const context = (operation: string) => desk.context.createContext(operation, operation, { operation });
  const registered = await registerCustomer(context('registerCustomer'), { name: { given: 'Noor' } });
  if ('userErrors' in registered) throw new Error(JSON.stringify(registered.userErrors));
  const survivor = registered.value.customer.id;
  const others = [(await desk.customerId('8200')) ?? ''];
  const ids = [survivor, ...others];
  expect(await mergeCustomers(context('mergeCustomers'), { survivor, others })).toHaveProperty('value');
  const statuses = async () => (await desk.repositories.customers(ids)).map((record) => record?.status);
  expect(await desk.apply(request({ customer: '8200' }))).toMatchObject({ outcome: 'APPLIED', wrote: [ids[1]] });
  expect(await statuses()).toEqual(['ERASURE_PENDING', 'ERASURE_PENDING']);
  await cancelErasure(context('cancelErasure'), { customerId: survivor });
  expect(await desk.apply(request({ customer: '8200' }))).toEqual({ outcome: 'UNCHANGED' });
  expect(await statuses()).toEqual(['ACTIVE', 'ACTIVE']);
  const again = request({ customer: '8200', version: '2026-03-12T10:00:00.000Z' });
  expect(await desk.apply(again)).toMatchObject({ outcome: 'APPLIED', wrote: [ids[1]] });
  expect(await statuses()).toEqual(['ERASURE_PENDING', 'ERASURE_PENDING']);
});

it('the end of an account disables the integration, and starts the job that erases whom nobody else knows', async () => {
  const input = { code: 'desk', system: 'ZENDESK' } as const;
  await saveIntegration(desk.context.createContext('saveIntegration', 'k', input), input);
  const closed = request({ externalId: 'shop-1', request: 'ERASE_SHOP', customer: null });
  expect(await desk.apply(closed)).toMatchObject({
    outcome: 'APPLIED',
    wrote: [expect.any(String)],
    warnings: [{ code: 'SHOP_ERASURE' }],
  });
  expect(await desk.repositories.integrations()).toMatchObject([{ code: 'desk', enabled: false, version: 2 }]);
  expect(await desk.repositories.shopErasure('desk')).toMatchObject({ stage: 'PEOPLE', run: 2, deliveryId: 'test' });
  expect(await desk.repositories.customer((await desk.customerId('8200')) ?? '')).toMatchObject({ status: 'ACTIVE' });
  // The delivery comes again, and later the shop leaves once more.
  expect(await desk.apply(closed)).toEqual({ outcome: 'UNCHANGED' });
  const again = request({ ...closed, version: '2026-04-10T10:00:00.000Z' });
  expect(await desk.apply(again)).toMatchObject({ outcome: 'APPLIED' });
  expect(await desk.repositories.shopErasure('desk')).toMatchObject({ version: 2, run: 3 });
});

it('the end of an account of no integration is refused', async () => {
  const closed = request({ externalId: 'shop-1', request: 'ERASE_SHOP', customer: null });
  expect(await desk.apply(closed)).toMatchObject({ outcome: 'REJECTED', problems: [{ code: 'NOT_FOUND' }] });
});

it('starts an export, once', async () => {
  const outcome = await desk.apply(request({ request: 'EXPORT' }));
  expect(outcome).toMatchObject({ outcome: 'APPLIED', wrote: [expect.stringMatching(/^exp_/)] });
  expect(await desk.apply(request({ request: 'EXPORT' }))).toEqual({ outcome: 'UNCHANGED' });
});

const eraseAt = (now: string) =>
  eraseDuePeople({
    repositories: desk.repositories,
    commit: (changes) => commit(desk.table, changes, undefined, now),
    keepTombstone: async () => {},
    endFilesBefore: async () => {},
    remove: (recordIds, isTimeLeft) =>
      removeRecords(
        desk.table,
        recordIds,
        removalWithoutFiles(() => now),
        isTimeLeft,
      ),
    cursors: jobCursors(desk.table),
    now: () => now,
    isTimeLeft: () => true,
  });

const tableText = async () => JSON.stringify([...(await readContents(desk.table)).items]);

it('the erasure removes every text of the ticket, and no later state of the ticket brings it back', async () => {
  await desk.apply(request());
  const later = new Date(Date.now() + 11 * 24 * 60 * 60_000).toISOString();
  await eraseAt(later);
  for (const text of ['Broken clasp', 'The clasp of my bracelet', 'Please send us a photo'])
    expect(await tableText()).not.toContain(text);
  const detail = { ...ticketDetail, status: 'CLOSED', updated_at: '2026-12-24T10:00:00Z' };
  const closed = zendeskEvent('ticket.status_changed', detail, { current: 'CLOSED' }, '2026-12-24T10:00:00Z');
  expect(await desk.deliver('closed', zendeskRecords(closed))).toEqual([{ outcome: 'UNCHANGED' }]);
  expect(await desk.deliver('late', zendeskRecords(commentAdded({ id: '99999' })))).toEqual([
    { outcome: 'UNCHANGED' },
    { outcome: 'UNCHANGED' },
  ]);
  expect(await tableText()).not.toContain('Broken clasp');
  expect(await desk.customerId('8200')).toBeNull();
});

it('keeps a ticket erased of which the graph heard after the erasure only', async () => {
  await desk.apply(request());
  await eraseAt(new Date(Date.now() + 11 * 24 * 60 * 60_000).toISOString());
  const detail = { ...ticketDetail, id: '6001', updated_at: '2027-01-24T10:00:00Z' };
  const old = zendeskEvent('ticket.status_changed', detail, { current: 'CLOSED' }, '2027-01-24T10:00:00Z');
  expect(await desk.deliver('old', zendeskRecords(old))).toEqual([{ outcome: 'UNCHANGED' }]);
  expect(await tableText()).not.toContain('Broken clasp');
});
