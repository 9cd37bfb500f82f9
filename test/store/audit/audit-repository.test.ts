import { beforeAll, describe, expect, it } from 'vitest';
import type { AuditEntry } from '../../../domain/audit/audit-entry.ts';
import { auditRepository } from '../../../store/audit/audit-repository.ts';
import { saveAuditEntry as save } from '../../../store/audit/audit-store.ts';
import type { Table } from '../../../store/dynamo/dynamo-client.ts';
import { readerOf } from '../../../store/table/dynamo-read.ts';
import { scanItems } from '../../support/items.ts';
import { expectUnits } from '../../support/meter.ts';
import { freshTable } from '../../support/table.ts';

const STAFF = 'stf_0190a000-0000-7000-8000-000000000001';
const ANA = 'cus_0190a000-0000-7000-8000-000000000001';
const BEN = 'cus_0190a000-0000-7000-8000-000000000002';

const entry = (number: number, overrides: Partial<AuditEntry> = {}): AuditEntry => ({
  id: `aud_${String(number).padStart(4, '0')}`,
  customerId: ANA,
  at: new Date(Date.UTC(2026, 0, 1) + number * 24 * 60 * 60 * 1000).toISOString(),
  by: 'till-york',
  staffId: STAFF,
  action: 'updateCustomer',
  fields: ['phones'],
  correlationId: `request-${number}`,
  ...overrides,
});

const saveAuditEntry = (to: Table, one: AuditEntry) => save(to, one, { auditEntries: null });

let table: Awaited<ReturnType<typeof freshTable>>;
beforeAll(async () => {
  table = await freshTable();
  for (let number = 0; number < 70; number++) await saveAuditEntry(table, entry(number));
  await saveAuditEntry(table, entry(5, { id: 'aud_other', customerId: BEN, staffId: null }));
  await saveAuditEntry(table, entry(6, { id: 'aud_shop', customerId: null, action: 'saveShop' }));
});

const repository = () => auditRepository(readerOf(table, false));
const ids = ({ entries }: { entries: readonly { item: AuditEntry }[] }) => entries.map(({ item }) => item.id);

describe('the trail of a customer', () => {
  it('is read newest first, page by page, in one Query', async () => {
    table.meter.reset();
    const first = await repository().auditEntriesOf(ANA, { first: 20, after: null });
    expect(table.meter.operations).toEqual(['Query']);
    // 21 entries of about 400 bytes.
    expectUnits(table.meter, 1.5);
    expect(ids(first)).toEqual(Array.from({ length: 20 }, (_, index) => entry(69 - index).id));
    expect(first.entries[0]?.item).toEqual(entry(69));
    const second = await repository().auditEntriesOf(ANA, { first: 60, after: first.end });
    expect(ids(second)).toEqual(Array.from({ length: 50 }, (_, index) => entry(49 - index).id));
    expect(second.hasNextPage).toBe(false);
  });

  it('holds nothing of others', async () => {
    expect(ids(await repository().auditEntriesOf(BEN, { first: 20, after: null }))).toEqual(['aud_other']);
    expect(ids(await repository().auditEntriesOf('anything', { first: 20, after: null }))).toEqual([]);
  });
});

describe('the trail of a member of staff', () => {
  it('is read oldest first, across months, with what was about no customer', async () => {
    const period = { from: '2026-01-04T00:00:00.000Z', before: '2026-03-01T00:00:00.000Z' };
    table.meter.reset();
    const first = await repository().auditEntriesBy(STAFF, period, { first: 5, after: null });
    expect(table.meter.operations).toEqual(['Query']);
    expectUnits(table.meter, 0.5);
    expect(ids(first)).toEqual(['aud_0003', 'aud_0004', 'aud_0005', 'aud_0006', 'aud_shop']);
    const rest = await repository().auditEntriesBy(STAFF, period, { first: 100, after: first.end });
    expect(ids(rest)).toEqual(Array.from({ length: 52 }, (_, index) => entry(7 + index).id));
  });
});

it('an entry that is saved again changes nothing', async () => {
  const before = await scanItems(table);
  await saveAuditEntry(table, entry(3));
  expect(await scanItems(table)).toEqual(before);
});

it('saving costs one unit, and one for the index where a member of staff did it', async () => {
  table.meter.reset();
  await saveAuditEntry(table, entry(80, { staffId: null }));
  expectUnits(table.meter, 1);
  table.meter.reset();
  await saveAuditEntry(table, entry(81));
  expectUnits(table.meter, 2);
});

it('an entry runs out after its retention, at once for its readers', async () => {
  const old = entry(82, { id: 'aud_old', customerId: BEN, staffId: null });
  await save(table, old, { auditEntries: 100 });
  const at = (days: number) => () => new Date(Date.parse(old.at) + days * 24 * 60 * 60 * 1000).toISOString();
  const auditAt = (days: number) =>
    auditRepository(readerOf(table, false, at(days))).auditEntriesOf(BEN, { first: 1, after: null });
  expect(ids(await auditAt(99.9))).toEqual(['aud_old']);
  expect(ids(await auditAt(100))).toEqual(['aud_other']);
});
