import { readFile } from 'node:fs/promises';
import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Customer } from '../../../domain/customer/customer.ts';
import { entriesOf, entryText, MAX_ENTRIES, storedEntries } from '../../../domain/customer/lookup-entry.ts';
import { inParallel } from '../../../domain/kernel/in-parallel.ts';
import { COUNTING } from '../../../domain/matching/counting/counting.ts';
import { registerCustomer } from '../../../domain/person/register-customer.ts';
import { searchCustomers } from '../../../domain/person/search-customers.ts';
import { updateCustomer } from '../../../domain/person/update-customer.ts';
import { UNSAVED_SHOP } from '../../../domain/shop/shop.ts';
import { entryKey, LOOKUP_PREFIXES } from '../../../store/customer/customer-keys.ts';
import { PROGRESS_KEY, reindexTable } from '../../../store/reindex/reindex-table.ts';
import { createRepositories } from '../../../store/repositories.ts';
import { faultsOf } from '../../support/audit.ts';
import { commandContextOn } from '../../support/command-context.ts';
import { putCustomers } from '../../support/customers.ts';
import { customerWith } from '../../support/heads.ts';
import { scanItems } from '../../support/items.ts';
import { freshTable } from '../../support/table.ts';

/** A table from the last version that stored no lookup entries with its records, without idempotency records. */
const formerItems: readonly Record<string, AttributeValue>[] = JSON.parse(
  await readFile(new URL('../../fixtures/former-table.json', import.meta.url), 'utf8'),
);

let table: Awaited<ReturnType<typeof freshTable>>;
beforeEach(async () => {
  table = await freshTable();
  for (const Item of formerItems) await table.client.call('PutItem', { TableName: table.name, Item });
});

let keys = 0;
const contextFor = (operation: string) => commandContextOn(table, { operation, idempotencyKey: `reindex ${++keys}` });
const records = () => createRepositories(table, { consistent: true });
const profiles = async () => (await scanItems(table)).filter(({ sk }) => sk === '#PROFILE').map(({ id }) => String(id));
const readAllCustomers = async () => (await records().customers(await profiles())).filter((one) => one !== null);
const names = async (text: string) => {
  const { entries } = await searchCustomers(records(), text, UNSAVED_SHOP, { first: 20, after: null });
  return entries.map(({ item }) => item.customer.name?.given);
};
const found = async (key: Parameters<ReturnType<typeof records>['customerIds']>[0]) =>
  (await records().customers(await records().customerIds(key))).map((one) => one?.name?.given);
const lookups = async () =>
  (await scanItems(table))
    .filter(({ pk, sk }) => sk !== '#MAILBOX' && LOOKUP_PREFIXES.some((prefix) => String(pk).startsWith(prefix)))
    .map(({ pk, sk, customerId }) => `${pk} ${sk} ${customerId}`)
    .toSorted();
const lookupsBy = (rules: typeof entriesOf, people: readonly Customer[]) =>
  people
    .flatMap((one) => rules(one).map((entry) => ({ one, key: entryKey(entry, one.id) })))
    .map(({ one, key: { pk, sk } }) => `${pk} ${sk} ${one.id}`)
    .toSorted();

describe('a table of the earlier version', () => {
  test('has exactly the items of the earlier rules', async () => {
    expect(await lookups()).toEqual(lookupsBy(storedEntries, await readAllCustomers()));
    expect(faultsOf(formerItems.map((item) => unmarshall(item)))).toEqual([]);
  });

  test('can be read', async () => {
    expect(await found({ kind: 'loyalty', number: '10-1' })).toEqual(['Ana Sofia Valentina Alejandra']);
    expect(await found({ kind: 'loyalty', number: 'GOLD-77' })).toEqual(['はなこ']);
    expect(await found({ kind: 'externalId', system: 'web', value: 'AbC' })).toEqual(['Ana Sofia Valentina Alejandra']);
    expect(await found({ kind: 'externalId', system: 'web', value: 'abc' })).toEqual(['Kurt']);
    expect(await names('valentina garcia')).toEqual(['Ana Sofia Valentina Alejandra']);
    expect(await names('山田')).toEqual(['はなこ']);
  });

  test('accepts registrations and changes that leave no orphans', async () => {
    const [ana] = await records().customerIds({ kind: 'email', email: 'ana@example.com' });
    const matched = await registerCustomer(contextFor('registerCustomer'), {
      ...{ name: { given: 'Ana', family: 'García' }, loyalty: { number: '10-1' }, locale: 'es' },
    });
    expect(matched).toMatchObject({ value: { outcome: 'MATCHED' } });
    const other = await registerCustomer(contextFor('registerCustomer'), { loyalty: { number: '1-01' } });
    expect(other).toMatchObject({ value: { outcome: 'CREATED' } });
    await updateCustomer(contextFor('updateCustomer'), {
      ...{ customerId: ana ?? '', name: { family: 'Smith' }, loyalty: { number: '10-2' }, emails: [] },
    });
    expect(faultsOf(await scanItems(table))).toEqual([]);
    expect(await found({ kind: 'email', email: 'ana@example.com' })).toEqual([]);
    expect(await names('smith')).toEqual(['Ana Sofia Valentina Alejandra']);
  });
});

describe('reindexing', () => {
  test('finds what was not found before, and leaves each record under the current keys only', async () => {
    const wanted = { kind: 'email', email: 'ren\u00e9@xn--mnchen-3ya.de' } as const;
    expect([await found(wanted), await names('محمود'), await names('GROSS'), await names('107-0061')]).toEqual([
      [],
      [],
      [],
      [],
    ]);
    const done = await reindexTable(table);
    expect(done).toMatchObject({ resumed: false, notFound: 0 });
    expect(faultsOf(await scanItems(table))).toEqual([]);
    expect(await found(wanted)).toEqual(['Rene\u0301']);
    expect([await names('محمود'), await names('GROSS'), await names('107-0061')]).toEqual([
      ['محــمود'],
      ['Kurt'],
      ['Rene\u0301'],
    ]);
    expect(await names('Sofia Garcai')).toEqual(['Ana Sofia Valentina Alejandra']);
    // Two ids that are equal by the current rules stay with their owners.
    expect(done.keyTaken).toBe(1);
    expect(await found({ kind: 'externalId', system: 'web', value: 'AbC' })).toEqual(['Ana Sofia Valentina Alejandra']);
    expect(await found({ kind: 'externalId', system: 'web', value: 'abc' })).toEqual(['Kurt']);
    const everyKey = (await scanItems(table)).map(({ pk, sk }) => `${pk} ${sk}`);
    expect(everyKey.filter((key) => /^(RECEIPT|SERIAL|LOYALTY)#/.test(key)).toSorted()).toEqual([
      'LOYALTY#101 #OWNER#10-1',
      'LOYALTY#GOLD77 #OWNER#gold 77',
      'RECEIPT#123 POS##1-23',
      'RECEIPT#R7 POS##r-7',
      'SERIAL#SN1001 ITEM#camera#sn 1001',
    ]);
  });

  test('changes nothing the second time', async () => {
    await reindexTable(table);
    const before = await scanItems(table);
    const again = await reindexTable(table);
    expect(again).toMatchObject({ rewritten: 0, cleanedUp: 0, resumed: false });
    const byKey = (items: typeof before) => new Map(items.map((item) => [`${item['pk']} ${item['sk']}`, item]));
    expect(byKey(await scanItems(table))).toEqual(byKey(before));
  });

  test('lets the values of every profile count, without another version where its keys stay', async () => {
    await reindexTable(table);
    const before = (await scanItems(table)).filter(({ sk }) => sk === '#PROFILE');
    expect(before.map(({ counting }) => counting)).toEqual(before.map(() => COUNTING));
    const uncounted = before.map(({ counting: _, ...profile }) => profile);
    for (const profile of uncounted)
      await table.client.call('PutItem', { TableName: table.name, Item: marshall(profile) });
    const { rewritten } = await reindexTable(table);
    expect(rewritten).toBe(0);
    expect((await scanItems(table)).filter(({ sk }) => sk === '#PROFILE')).toEqual(before);
  });

  test('restores a missing item, and deletes an orphan', async () => {
    await reindexTable(table);
    const whole = await lookups();
    const [id = ''] = await records().customerIds({ kind: 'email', email: 'ana@example.com' });
    const Key = { pk: { S: 'EMAIL#ana@example.com' }, sk: { S: `CUSTOMER#${id}` } };
    await table.client.call('DeleteItem', { TableName: table.name, Key });
    for (const customerId of [id, 'cus_01900000-0000-7000-8000-000000000000'])
      await table.client.call('PutItem', {
        TableName: table.name,
        Item: { pk: { S: 'EMAIL#stray@x.org' }, sk: { S: `CUSTOMER#${customerId}` }, customerId: { S: customerId } },
      });
    expect(await reindexTable(table)).toMatchObject({ rewritten: 0, cleanedUp: 2 });
    expect(await lookups()).toEqual(whole);
  });

  test.each([1, 16])('resumes after the last finished page of each of %i parts', async (parts) => {
    for (let interruptions = 0; ; interruptions++) {
      let pages = 0;
      const run = reindexTable(table, { parts, pageSize: 7, report: () => stopAfterPages(++pages) });
      const done = await run.catch((error: Error) => error.message);
      if (typeof done !== 'string') {
        expect([done.resumed, interruptions > (parts === 1 ? 3 : 0)]).toEqual([true, true]);
        break;
      }
      expect(done).toBe('ended');
    }
    expect(faultsOf(await scanItems(table))).toEqual([]);
    const left = (await scanItems(table)).filter(({ pk }) => pk === PROGRESS_KEY.pk || String(pk).startsWith('JOB#'));
    expect(left).toEqual([]);
  });

  test('during concurrent changes and registrations loses nothing and leaves no orphans', async () => {
    const ids = await profiles();
    let stopped = false;
    async function changeEverything(): Promise<void> {
      for (let round = 0; !stopped; round++)
        await Promise.all([
          ...ids.map((customerId, index) =>
            updateCustomer(contextFor('updateCustomer'), {
              customerId,
              name: { given: `Ann${'abcdefghij'[round % 10]}`, family: `Fam${'klmnop'[index % 6]}il` },
              emails: [{ address: `u${round}.${index}@example.com`, verified: false, primary: true }],
            }),
          ),
          registerCustomer(contextFor('registerCustomer'), {
            name: { given: 'New', family: `Comer${'abcdefghij'[round % 10]}` },
          }),
        ]);
    }
    await inParallel(changeEverything, async () => {
      try {
        for (let run = 0; run < 2; run++) await reindexTable(table, { pageSize: 20 });
      } finally {
        stopped = true;
      }
    });
    expect(faultsOf(await scanItems(table))).toEqual([]);
    expect(await lookups()).toEqual(lookupsBy(storedEntries, await readAllCustomers()));
  });

  test('handles a record with more old and new keys than one transaction holds', async () => {
    const many = <T>(count: number, one: (index: number) => T) =>
      Array.from({ length: count }, (_, index) => one(index));
    const mark = { label: null, verified: false, primary: false };
    const recordWithManyKeys = customerWith({
      id: 'cus_01900000-0000-7000-8000-000000000001',
      name: { given: 'Áa Bb Cc', family: 'Dd Ee Ff', preferred: null, pronunciation: null },
      emails: many(10, (index) => ({ address: `ü${index}@bücher.example`, ...mark })),
      phones: many(10, (index) => ({ number: `+4477009001${String(index).padStart(2, '0')}`, ...mark })),
      addresses: many(10, (index) => ({
        ...{ lines: [], locality: null, region: null, country: 'GB', label: null, postalCode: `Ｍ${index}` },
      })),
      externalIds: many(20, (index) => ({ system: 'web', value: `ID${index}` })),
      loyalty: { number: 'L-1', tier: null, points: null, memberSince: null },
    });
    await putCustomers(table, [{ ...recordWithManyKeys, entries: storedEntries(recordWithManyKeys).map(entryText) }]);
    // As the earlier rules would have written it.
    const old = storedEntries(recordWithManyKeys);
    for (const entry of old) {
      const { pk, sk } = entryKey(entry, recordWithManyKeys.id);
      await table.client.call('PutItem', {
        TableName: table.name,
        Item: { pk: { S: pk }, sk: { S: sk }, customerId: { S: recordWithManyKeys.id } },
      });
    }
    await table.client.call('PutItem', {
      TableName: table.name,
      Item: (await import('../../../store/table/item.ts')).itemOf(
        { pk: `CUSTOMER#${recordWithManyKeys.id}`, sk: '#PROFILE' },
        recordWithManyKeys,
      ),
    });
    expect(old.length).toBeGreaterThan(60);
    await reindexTable(table);
    expect(faultsOf(await scanItems(table))).toEqual([]);
    const after = await records().customer(recordWithManyKeys.id);
    expect(after?.entries).toHaveLength(Math.min(MAX_ENTRIES, entriesOf(recordWithManyKeys).length));
  });
});

function stopAfterPages(pages: number): void {
  if (pages === 2) throw new Error('ended');
}
