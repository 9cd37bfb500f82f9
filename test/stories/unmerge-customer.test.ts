import { beforeAll, describe, expect, test } from 'vitest';
import { faultsOf } from '../support/audit.ts';
import { setStatus } from '../support/customers.ts';
import { testIdempotency } from '../support/idempotency.ts';
import { createIdentityDesk } from '../support/identity-desk.ts';
import { scanItems } from '../support/items.ts';
import { type Jeweller, openJeweller } from '../support/jeweller.ts';
import { formatUserErrors } from '../support/user-errors.ts';

let jeweller: Jeweller;
let identities: ReturnType<typeof createIdentityDesk>;
beforeAll(async () => {
  jeweller = await openJeweller();
  identities = createIdentityDesk(jeweller);
});

/** Merges customers; the first is the oldest, and the survivor is given. */
async function createMergedPerson(count: number, survivor = 0): Promise<readonly string[]> {
  const ids: string[] = [];
  for (let index = 0; index < count; index++) ids.push(await jeweller.customer());
  const others = ids.filter((_, index) => index !== survivor);
  expect((await identities.merge(ids[survivor] ?? '', others)).userErrors).toEqual([]);
  return ids;
}

describe('an unmerged record', () => {
  test('is a person of its own again, and the others stay one person', async () => {
    const [a = '', b = '', c = ''] = await createMergedPerson(3);
    const { survivor, restored, userErrors } = await identities.unmerge(b, { reason: 'Sisters' });
    expect(userErrors).toEqual([]);
    expect(survivor).toEqual({ id: a, identity: { records: [{ id: a }, { id: c }] } });
    expect(restored).toMatchObject({ id: b, identity: { records: [{ id: b }] } });
    expect(await identities.records(b)).toEqual([b]);
    expect(await identities.records(c)).toEqual([a, c]);
    for (const id of [a, b, c])
      expect((await identities.identity(id)).history.nodes[0]).toMatchObject({
        ...{ eventKind: 'UNMERGED', records: [b, a, c], by: 'support', automatic: false, reason: 'Sisters' },
        summary: "Taken apart: one record of 3 is somebody else's: Sisters",
      });
  });

  test('keeps its own writes from before, during and after the merge, and no others', async () => {
    const [a = '', b = ''] = await createMergedPerson(2);
    const write = (customerId: string, name: string) =>
      jeweller.mutate('updateCustomer', '', { customerId, attributes: [{ name, value: 'x' }] });
    const own = async (id: string) => {
      const items = await scanItems(jeweller.graph.table);
      const profile = items.find(({ pk, sk }) => pk === `CUSTOMER#${id}` && sk === '#PROFILE');
      return (profile?.['attributes'] ?? []) as { name: string }[];
    };
    await write(b, 'meanwhile');
    await identities.unmerge(b);
    await write(b, 'since');
    await write(a, 'other');
    expect(await own(b)).toMatchObject([{ name: 'meanwhile' }, { name: 'since' }]);
    expect(await own(a)).toMatchObject([{ name: 'other' }]);
  });

  test('leaves the oldest record as the survivor if it was the survivor itself', async () => {
    const [a = '', b = '', c = ''] = await createMergedPerson(3, 2);
    expect(await identities.records(a)).toEqual([c, a, b]);
    const { survivor, restored } = await identities.unmerge(c);
    expect([survivor.id, restored.id]).toEqual([a, c]);
    expect(await identities.records(b)).toEqual([a, b]);
  });

  test('leaves a person of one record as it was before', async () => {
    const [a = '', b = ''] = await createMergedPerson(2);
    await identities.unmerge(a);
    expect([await identities.records(a), await identities.records(b)]).toEqual([[a], [b]]);
  });

  test('cannot be merged again with the remaining records, nor with others of their person', async () => {
    const [a = '', b = '', c = ''] = await createMergedPerson(3);
    await identities.unmerge(b);
    const d = await jeweller.customer();
    await identities.merge(d, [c]);
    for (const [survivor, other] of [
      [b, a],
      [a, b],
      [c, b],
      [b, d],
    ] as const) {
      expect(formatUserErrors((await identities.merge(survivor, [other])).userErrors)[0]).toBe(
        'NOT_ALLOWED input.others',
      );
      const { blockers } = await identities.preview(survivor, [other]);
      expect(new Set(blockers.map(({ code }: { code: string }) => code))).toEqual(new Set(['REJECTED_BEFORE']));
    }
  });
});

describe('what cannot be unmerged', () => {
  test('is reported, and nothing is written', async () => {
    const alone = await jeweller.customer();
    const before = await scanItems(jeweller.graph.table);
    expect(formatUserErrors((await identities.unmerge(alone)).userErrors)).toEqual(['NOT_ALLOWED input.recordId']);
    expect(formatUserErrors((await identities.unmerge('cus_0190a000-0000-7000-8000-000000000000')).userErrors)).toEqual(
      ['NOT_FOUND input.recordId'],
    );
    expect(formatUserErrors((await identities.unmerge(alone, { reason: 'x'.repeat(10_001) })).userErrors)).toEqual([
      'LIMIT_EXCEEDED input.reason',
    ]);
    expect(await scanItems(jeweller.graph.table)).toEqual(before);
  });

  test('is a record of a customer who is being erased', async () => {
    const [a = '', b = ''] = await createMergedPerson(2);
    await setStatus(jeweller.graph.table, a, 'ERASURE_PENDING');
    expect(formatUserErrors((await identities.unmerge(b)).userErrors)).toEqual(['NOT_ALLOWED input.recordId']);
  });
});

test('after merges and unmerges at once each record belongs to one person', async () => {
  for (let round = 0; round < 4; round++) {
    const ids = await createMergedPerson(4);
    const [a = '', b = '', c = '', d = ''] = ids;
    const e = await jeweller.customer();
    const results = await Promise.all([
      ...[identities.unmerge(a), identities.unmerge(c)],
      ...[identities.merge(e, [d]), identities.unmerge(b)],
    ]);
    // If all the others leave first, the merge still finds the last one; the last one cannot leave alone.
    for (const { userErrors } of results)
      expect(['', 'NOT_ALLOWED input.recordId']).toContain(formatUserErrors(userErrors).join());
    for (const id of [...ids, e]) {
      const records = await identities.records(id);
      expect(records).toContain(id);
      for (const record of records) expect(await identities.records(record)).toEqual(records);
    }
    expect(await identities.records(d)).toContain(e);
  }
});

testIdempotency('unmergeCustomer', async () => {
  const [a = '', b = '', c = ''] = await createMergedPerson(4);
  return {
    caller: jeweller.desk,
    otherClient: jeweller.graph.as('support', { client: 'other-desk' }),
    async send(caller, input) {
      const query = `mutation ($input: UnmergeCustomerInput!) { unmergeCustomer(input: $input) {
        survivor { id identity { records { id } } } restored { id identity { records { id } } } userErrors { code path } } }`;
      return (await caller.run(query, { input })).unmergeCustomer;
    },
    input: { recordId: b },
    otherInput: { recordId: c },
    effects: async () =>
      (await scanItems(jeweller.graph.table)).filter(
        ({ pk, eventKind }) => pk === `CUSTOMER#${a}` && eventKind === 'UNMERGED',
      ).length,
    async moveOn() {
      await identities.merge(await jeweller.customer(), [a]);
      await identities.merge(await jeweller.customer(), [b]);
    },
    lasting: ({ survivor, restored, userErrors }) => [survivor !== null, restored !== null, userErrors],
  };
});

test('the table passes the audit after all unmerges', async () => {
  expect(faultsOf(await scanItems(jeweller.graph.table))).toEqual([]);
});
