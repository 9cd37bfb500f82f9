import { beforeEach, describe, expect, it } from 'vitest';
import { saveIntegration } from '../../../domain/integration/save-integration.ts';
import { mergeCustomers } from '../../../domain/person/merge-customers.ts';
import { cancelErasure } from '../../../domain/privacy/cancel-erasure.ts';
import { eraseDueShops } from '../../../domain/source-record/privacy/erase-shop.ts';
import type { SourceLink } from '../../../domain/source-record/run/source-link.ts';
import { openCommandClient } from '../../../local/common/command-client.ts';
import type { DynamoClient } from '../../../store/dynamo/dynamo-client.ts';
import { commit } from '../../../store/dynamo-commit.ts';
import { createRepositories } from '../../../store/repositories.ts';
import { shopLinks } from '../../../store/source-record/shop-links.ts';
import { sourceLinks } from '../../../store/source-record/source-links.ts';
import { caseOf } from '../../support/cases.ts';
import { injectCrashes } from '../../support/crash-injection.ts';
import { scanItems } from '../../support/items.ts';
import { expectUnits } from '../../support/meter.ts';
import { customer, OTHER, openErasedShop, order, SHOP, shopRedact } from '../../support/shop-erasures.ts';
import { copyOf, freshTable } from '../../support/table.ts';

let table: Awaited<ReturnType<typeof freshTable>>;
let shop: Awaited<ReturnType<typeof openErasedShop>>;

beforeEach(async () => {
  table = await freshTable();
  shop = await openErasedShop(table);
});

const inHours = (hours: number): string => new Date(Date.now() + hours * 3_600_000).toISOString();

const command = (client: string, operation: string, key: string) =>
  openCommandClient(table, client).createContext(operation, key, { key });

describe('a shop that leaves a system', () => {
  it('loses whom this system alone brought, and is detached from whom others know too', async () => {
    await shop.apply(customer('1'));
    await shop.apply(order('100', '1'));
    await shop.apply(customer('2'));
    await shop.visit(await shop.idOf('2'));
    await shop.apply(customer('3'));
    await shop.apply(customer('33'), OTHER.code);
    const [alone, atTill, one, other] = [
      await shop.idOf('1'),
      await shop.idOf('2'),
      await shop.idOf('3'),
      await shop.idOf('33', OTHER.code),
    ];
    const merged = await mergeCustomers(command('desk', 'mergeCustomers', 'm'), { survivor: one, others: [other] });
    expect(merged).toHaveProperty('value');

    expect(await shop.apply(shopRedact())).toMatchObject({ outcome: 'APPLIED', warnings: [{ code: 'SHOP_ERASURE' }] });
    expect(await shop.run(inHours(0.1))).toEqual({ detected: 1, failed: [], more: false });
    expect([await shop.status(alone), await shop.status(atTill), await shop.status(one)]).toEqual([
      'ERASURE_PENDING',
      'ACTIVE',
      'ACTIVE',
    ]);
    expect(await shop.erasure()).toMatchObject({ stage: 'PEOPLE', pass: 2, erasing: 1, detached: 2, endedAt: null });
    const [both] = await shop.repositories.customers([one]);
    expect(both?.externalIds).toEqual([]);
    expect((await shop.repositories.customer(other))?.externalIds).toEqual([{ system: OTHER.code, value: '33' }]);
    expect(await shop.repositories.integrations()).toMatchObject([
      { code: OTHER.code, enabled: true },
      { code: SHOP.code, enabled: false },
    ]);

    expect(await shop.run(inHours(1))).toEqual({ detected: 0, failed: [], more: false });
    expect(await shop.run(inHours(27))).toEqual({ detected: 1, failed: [], more: false });
    expect(await shop.erasure()).toMatchObject({ stage: 'GUESTS', erasing: 1, detached: 2, endedAt: null });
    expect(await shop.run(inHours(241))).toEqual({ detected: 1, failed: [], more: false });
    expect(await shop.erasure()).toMatchObject({ stage: 'DONE', erasing: 1, detached: 2, dueAt: null });
  });

  it.each([
    ['erases whom only a case of a playbook is about too', 'playbook:Late order', 'ERASURE_PENDING'],
    ['detaches whose case somebody opened', 'desk', 'ACTIVE'],
  ])('%s', async (_, openedBy, status) => {
    await shop.apply(customer('1'));
    const id = await shop.idOf('1');
    const serviceCase = caseOf({ customerId: id, openedBy });
    expect(await commit(table, [{ entity: 'serviceCase', before: null, after: serviceCase }])).toBe('committed');
    await shop.apply(shopRedact());
    await shop.run(inHours(0.1));
    expect(await shop.status(id)).toBe(status);
  });

  it('takes back the erasure of one person, and no pass asks for it again', async () => {
    await shop.apply(customer('1'));
    const id = await shop.idOf('1');
    await shop.apply(shopRedact());
    await shop.run(inHours(0.1));
    await cancelErasure(command('desk', 'cancelErasure', 'c'), { customerId: id });
    await shop.run(inHours(27));
    expect(await shop.status(id)).toBe('ACTIVE');
    expect(await shop.erasure()).toMatchObject({ stage: 'GUESTS', erasing: 1, detached: 0 });
  });
});

/** All requests fail from the one with this number on: the process is killed there. */
function killAt(client: DynamoClient, at: number): { stop(): void; readonly isKilled: boolean } {
  let [count, isKilled] = [0, false];
  const crashes = injectCrashes(client, () => {
    if (isKilled) return 'before';
    isKilled = count++ === at;
    return isKilled ? 'before' : 'no';
  });
  return {
    stop: crashes.stop,
    get isKilled() {
      return isKilled;
    },
  };
}

it('counts and asks everybody once, wherever the job is killed', async () => {
  await shop.apply(customer('1', { aliases: ['email-nell'] }));
  await shop.apply(order('100', '1'));
  await shop.apply(customer('2'));
  await shop.apply(customer('22', { emails: [] }), OTHER.code);
  const [alone, both] = [await shop.idOf('1'), await shop.idOf('2')];
  const input = { survivor: both, others: [await shop.idOf('22', OTHER.code)] };
  expect(await mergeCustomers(command('desk', 'mergeCustomers', 'm'), input)).toHaveProperty('value');
  await shop.apply(shopRedact());
  const erasures = async () => (await scanItems(table)).filter(({ pk }) => String(pk).startsWith('ERASURE#'));
  let kills = 0;
  for (let at = 0; ; at++) {
    const copy = await copyOf(table);
    const kill = killAt(copy.client, at);
    const result = await shop.run(inHours(0.1), copy).catch(() => null);
    kill.stop();
    if (!kill.isKilled) {
      expect(result).toEqual({ detected: 1, failed: [], more: false });
      break;
    }
    kills++;
    expect(await shop.run(inHours(0.3), copy)).toMatchObject({ failed: [] });
    const { customers, shopErasure } = createRepositories(copy, { consistent: true });
    expect(await customers([alone, both])).toMatchObject([
      { status: 'ERASURE_PENDING' },
      { status: 'ACTIVE', externalIds: [] },
    ]);
    expect(await shopErasure(SHOP.code)).toMatchObject({ pass: 2, erasing: 1, detached: 1, failed: 0 });
  }
  expect(kills).toBeGreaterThan(30);
  expect(await erasures()).toEqual([]);
}, 240_000);

it('goes on where time ran out, and costs what the answer has', async () => {
  for (const id of ['1', '2', '3']) await shop.apply(customer(id));
  await shop.apply(customer('44'), OTHER.code);
  await shop.apply(shopRedact());
  for (let runs = 0; (await shop.erasure())?.pass === 1 && runs < 20; runs++) {
    let looks = 0;
    await eraseDueShops(shop.jobOn(table, inHours(0.1), () => looks++ < 3));
  }
  expect(await shop.erasure()).toMatchObject({ pass: 2, erasing: 3, detached: 0 });
  // The second pass finds three links that are settled: one read of the list, and a look at each person.
  table.meter.reset();
  await shop.run(inHours(27));
  const requestsOf = (name: string) => table.meter.operations.filter((one) => one === name).length;
  expect(requestsOf('TransactWriteItems')).toBe(2);
  expect(requestsOf('Query')).toBeLessThanOrEqual(30);
});

it('leaves alone who is connected again before the second pass', async () => {
  await shop.apply(shopRedact());
  await shop.run(inHours(0.1));
  const input = { code: SHOP.code, enabled: true };
  await saveIntegration(command('desk', 'saveIntegration', 's'), input);
  await shop.apply(customer('9', { version: '2026-03-21T10:00:00.000Z' }));
  await shop.run(inHours(27));
  expect(await shop.status(await shop.idOf('9'))).toBe('ACTIVE');
  expect(await shop.erasure()).toMatchObject({ stage: 'DONE', erasing: 0, detached: 0 });
});

it('a state from before the request brings nothing back to whom it was detached from, and a later one starts anew', async () => {
  await shop.apply(customer('2'));
  const id = await shop.idOf('2');
  await shop.visit(id);
  await shop.apply(shopRedact());
  await shop.run(inHours(0.1));
  expect(await shop.apply(customer('2'))).toEqual({ outcome: 'UNCHANGED' });
  expect((await shop.repositories.customer(id))?.externalIds).toEqual([]);
  const later = inHours(0.2);
  expect(await shop.apply(customer('2', { version: later }))).toMatchObject({ outcome: 'APPLIED' });
  expect(await shop.idOf('2')).not.toBe(id);
});

it('does not hold up the others where one link cannot be settled, and tries it again', async () => {
  await shop.apply(customer('1'));
  await shop.apply(customer('2'));
  await shop.apply(shopRedact());
  const broken = await shop.idOf('1');
  const faults: unknown[] = [];
  const job = (at: string, isBroken: boolean) => {
    const made = shop.jobOn(table, at);
    return eraseDueShops({
      ...made,
      onFault: (fault) => faults.push(fault),
      evidenceOf(records) {
        if (isBroken && records.some(({ id }) => id === broken)) throw new Error('an unknown kind');
        return made.evidenceOf(records);
      },
    });
  };
  await job(inHours(0.1), true);
  expect(faults).toHaveLength(1);
  expect(await shop.erasure()).toMatchObject({ stage: 'PEOPLE', pass: 1, erasing: 1, failed: 0, position: null });
  await job(inHours(2), false);
  expect(await shop.erasure()).toMatchObject({ pass: 2, erasing: 2 });
});

it('costs one write unit for a new customer, and nothing for later states and sales', async () => {
  const links = sourceLinks(table);
  const graphId = 'cus_01900000-0000-7000-8000-000000000001';
  const base = { revision: 0, integration: SHOP.code, latest: '1' } as const;
  const write = async (link: SourceLink, requests: number, units: number) => {
    table.meter.reset();
    expect(await links.save(link)).toBe(true);
    expect(table.meter.operations).toEqual(Array.from({ length: requests }, () => 'PutItem'));
    expectUnits(table.meter, units);
  };
  // The pointer, its place in the list, and the link.
  await write({ ...base, key: 'a', kind: 'customer', graphId }, 2, 3);
  const [stored] = await links.load(['a']);
  await write({ ...base, ...stored, key: 'a', kind: 'customer', graphId, latest: '2' }, 1, 1);
  await write({ ...base, key: 'b', kind: 'order', graphId: 'ord_01900000-0000-7000-8000-000000000001' }, 1, 1);
});

it('lists the people of one integration at a cost that grows with them alone', async () => {
  const links = sourceLinks(table);
  const idOf = (index: number) => `cus_01900000-0000-7000-8000-${index.toString(16).padStart(12, '0')}`;
  for (let index = 0; index < 40; index++)
    await links.save({
      ...{ key: `key-${index}`, revision: 0, kind: 'customer', latest: '1', graphId: idOf(index) },
      integration: index < 6 ? SHOP.code : OTHER.code,
    });
  table.meter.reset();
  const page = await shopLinks(table).list(SHOP.code, { first: 25, after: null });
  expect(page.entries.map(({ item }) => item.key).toSorted()).toEqual(
    [0, 1, 2, 3, 4, 5].map((index) => `key-${index}`),
  );
  expect(page.hasNextPage).toBe(false);
  // One for each shard, of half a unit.
  expect(table.meter.operations).toEqual(['Query', 'Query', 'Query', 'Query']);
  expectUnits(table.meter, 2);
});
