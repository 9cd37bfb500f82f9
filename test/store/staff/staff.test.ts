import { beforeEach, describe, expect, test } from 'vitest';
import { findStaff } from '../../../domain/staff/find-staff.ts';
import { type SaveStaffMemberInput, saveStaffMember } from '../../../domain/staff/save-staff-member.ts';
import type { StaffMember } from '../../../domain/staff/staff-member.ts';
import { createRepositories } from '../../../store/repositories.ts';
import { faultsOf } from '../../support/audit.ts';
import { commandContextOn, SUPPORT } from '../../support/command-context.ts';
import { storeNamed } from '../../support/covers.ts';
import { scanItems } from '../../support/items.ts';
import { expectUnits } from '../../support/meter.ts';
import { seed } from '../../support/seed.ts';
import { freshTable } from '../../support/table.ts';

const STORES = Array.from({ length: 60 }, (_, index) => `s${String(index).padStart(2, '0')}`);

let table: Awaited<ReturnType<typeof freshTable>>;
let keys = 0;
beforeEach(async () => {
  table = await freshTable();
  await seed(
    table,
    STORES.map((code) => ({ entity: 'store', before: null, after: storeNamed(code) })),
  );
  table.meter.reset();
});

async function save(input: SaveStaffMemberInput): Promise<StaffMember> {
  const context = commandContextOn(table, { operation: 'saveStaffMember', idempotencyKey: `k${++keys}` });
  const result = await saveStaffMember(context, input);
  if (!('value' in result)) throw new Error(JSON.stringify(result.userErrors));
  return result.value;
}

const invite = (name: string, more: Partial<SaveStaffMemberInput> = {}) =>
  save({ name, email: `${name.replaceAll(' ', '.')}@shop.example`, role: 'CLERK', stores: ['s01'], ...more });

const ADMIN = { ...SUPPORT, scopes: ['shop:admin'] };

async function find(
  query: Parameters<typeof findStaff>[2],
  slice: { first?: number; after?: string } = {},
  caller = ADMIN,
) {
  const repositories = createRepositories(table, { consistent: false });
  const page = await findStaff(repositories, caller, query, { first: 20, after: null, ...slice });
  return { names: page.entries.map(({ item }) => item.name), hasNextPage: page.hasNextPage, end: page.end };
}
const namesOf = async (query: Parameters<typeof findStaff>[2], caller = ADMIN) => (await find(query, {}, caller)).names;

describe('a list of staff', () => {
  beforeEach(async () => {
    for (const name of ['Zoë Bell', 'Ana Maria Bell', 'ana ana', 'Ünal Öz', 'Bo Anand']) await invite(name);
    const former = await invite('Former Bell', { stores: ['s01', 's02'] });
    await save({ id: former.id, enabled: false });
  });

  test('is in the order of names, and without former members', async () => {
    const all = ['ana ana', 'Ana Maria Bell', 'Bo Anand', 'Ünal Öz', 'Zoë Bell'];
    expect(await namesOf({ enabled: true })).toEqual(all);
    expect(await namesOf({ enabled: false })).toEqual(['Former Bell']);
    expect(await namesOf({ enabled: null })).toEqual([...all.slice(0, 3), 'Former Bell', ...all.slice(3)]);
  });

  test.each([
    ['an', ['ana ana', 'Ana Maria Bell', 'Bo Anand']],
    ['BELL', ['Ana Maria Bell', 'Zoë Bell']],
    ['maria  b', ['Ana Maria Bell']],
    ['oz', ['Ünal Öz']],
    ['ella', []],
    ['-', []],
    [' ', ['ana ana', 'Ana Maria Bell', 'Bo Anand', 'Ünal Öz', 'Zoë Bell']],
  ])('with the text %j has %j', async (text, names) => {
    expect((await namesOf({ text, enabled: true })).toSorted()).toEqual(names.toSorted());
    expect((await namesOf({ text, store: 's01', enabled: true })).toSorted()).toEqual(names.toSorted());
    expect(await namesOf({ text, store: 's02', enabled: true })).toEqual([]);
  });

  test('has the person of an email address only for a caller who may see it', async () => {
    expect(await namesOf({ text: 'ZOË.bell@shop.example' })).toEqual(['Zoë Bell']);
    expect(await namesOf({ text: 'zoë.bell@shop.example', store: 's02' })).toEqual([]);
    expect(await namesOf({ text: 'former.bell@shop.example', enabled: true })).toEqual([]);
    expect(await namesOf({ text: 'zoë.bell@shop.example' }, { ...SUPPORT, scopes: ['cases:read'] })).toEqual([]);
  });

  test.each([{ enabled: null }, { enabled: true, text: 'an' }, { enabled: null, store: 's01', text: 'bell' }])(
    'by %j has each member once, page by page',
    async (query) => {
      const whole = await namesOf(query);
      const pages: string[] = [];
      let after: string | undefined;
      for (let page = await find(query, { first: 1 }); ; page = await find(query, { first: 1, after: after ?? '' })) {
        pages.push(...page.names);
        if (!page.hasNextPage || page.end === null) break;
        after = page.end;
      }
      expect(pages).toEqual(whole);
    },
  );

  test('reads one page of entries and its members', async () => {
    table.meter.reset();
    await find({ store: 's01', enabled: true }, { first: 2 });
    expect(table.meter.operations).toEqual(['Query', 'BatchGetItem']);
    expectUnits(table.meter, 0.5 + 2 * 0.5);
  });
});

test('a list of many members of which none matches ends after a bounded number of reads', async () => {
  const members = Array.from(
    { length: 1_100 },
    (_, index): StaffMember => ({
      ...{ id: `stf_01900000-0000-7000-8000-${String(index).padStart(12, '0')}`, version: 1, role: 'CLERK' },
      ...{ name: `Ana ${index}`, email: `${index}@shop.example`, stores: ['s01'], enabled: true },
    }),
  );
  for (let at = 0; at < members.length; at += 16)
    await seed(
      table,
      members.slice(at, at + 16).map((after) => ({ entity: 'staffMember', before: null, after })),
    );
  table.meter.reset();
  const page = await find({ store: 's01', text: 'zoe', enabled: true });
  expect(page).toMatchObject({ names: [], hasNextPage: true });
  expect(table.meter.operations).toEqual(Array(10).fill('Query'));
  if (page.end === null) throw new Error('the page has no end');
  expect(await find({ store: 's01', text: 'zoe', enabled: true }, { after: page.end })).toMatchObject({
    names: [],
    hasNextPage: false,
  });
});

describe('a saved member', () => {
  test('costs one read of each kind and one transaction', async () => {
    table.meter.reset();
    await invite('Ana Bell');
    expect(table.meter.operations.toSorted()).toEqual(['GetItem', 'GetItem', 'Query', 'TransactWriteItems'].toSorted());
    const shopUnits = 2;
    const writes = 1 + 1 + 1 + 1 + 2 + 1; // The idempotency record, the member, the address, and the entries of four lists.
    expectUnits(table.meter, 2 + shopUnits + 2 * writes);
  });

  test('moves between lists whole, with 30 stores and the longest name', async () => {
    const words = Array.from({ length: 20 }, (_, index) => `w${index}`).join(' ');
    const member = await invite(words, { email: 'a@shop.example', stores: STORES.slice(0, 30) });
    await save({ id: member.id, name: `x${words}`, email: 'b@shop.example', stores: STORES.slice(30), enabled: false });
    const items = await scanItems(table);
    expect(faultsOf(items)).toEqual([]);
    const lists = items.map(({ pk }) => String(pk)).filter((pk) => pk.startsWith('STAFF_LIST#'));
    expect(lists).toHaveLength(1 + 6 + 30);
    expect(lists.every((pk) => pk.startsWith('STAFF_LIST#DISABLED#'))).toBe(true);
    expect(items.filter(({ pk }) => String(pk).startsWith('STAFF_EMAIL#'))).toMatchObject([
      { pk: 'STAFF_EMAIL#b@shop.example', staffId: member.id },
    ]);
  });

  test('writes only what changed', async () => {
    const member = await invite('Ana Bell', { role: 'SUPPORT', stores: ['s01', 's02'] });
    const before = await scanItems(table);
    await save({ id: member.id, stores: ['s02', 's03'] });
    const after = await scanItems(table);
    const keysOf = (items: typeof before) =>
      items.map(({ pk, sk }) => `${pk} ${sk}`).filter((key) => /^STAFF/.test(key));
    expect(keysOf(after).filter((key) => !keysOf(before).includes(key))).toEqual([
      `STAFF_LIST#ENABLED#STORE#s03 ana bell#${member.id}`,
    ]);
    expect(keysOf(before).filter((key) => !keysOf(after).includes(key))).toEqual([
      `STAFF_LIST#ENABLED#STORE#s01 ana bell#${member.id}`,
    ]);
  });
});

describe('at the same time', () => {
  test('two members cannot take one email address', async () => {
    const results = await Promise.allSettled([
      invite('Ana Bell', { email: 'one@shop.example' }),
      invite('Zoe Bell', { email: 'ONE@shop.example' }),
    ]);
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(faultsOf(await scanItems(table))).toEqual([]);
  });

  test('of several admins who are all disabled, one stays', async () => {
    const admins = [];
    for (const name of ['A', 'B', 'C', 'D']) admins.push(await invite(name, { role: 'ADMIN', stores: [] }));
    const results = await Promise.allSettled(
      admins.map(({ id }, index) => save(index % 2 === 0 ? { id, enabled: false } : { id, role: 'SUPPORT' })),
    );
    expect(results.filter(({ status }) => status === 'rejected')).toHaveLength(1);
    expect(await createRepositories(table, { consistent: true }).staffRoster()).toMatchObject({ enabledAdmins: 1 });
    expect(faultsOf(await scanItems(table))).toEqual([]);
  });
});
