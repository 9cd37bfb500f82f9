import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Customer } from '../../../domain/customer/customer.ts';
import { searchCustomers } from '../../../domain/person/search-customers.ts';
import { UNSAVED_SHOP } from '../../../domain/shop/shop.ts';
import { createRepositories } from '../../../store/repositories.ts';
import { putCustomers } from '../../support/customers.ts';
import { customerWith } from '../../support/heads.ts';
import { expectUnits } from '../../support/meter.ts';
import { freshTable } from '../../support/table.ts';

const GB = { ...UNSAVED_SHOP, defaultRegion: 'GB' };

type PersonFields = {
  given?: string;
  family?: string;
  phone?: string;
  postcode?: string;
  email?: string;
  loyalty?: string;
};

const idOf = (number: number) => `cus_01900000-0000-7000-8000-${String(number).padStart(12, '0')}`;

function person(number: number, { given, family, phone, postcode, email, loyalty }: PersonFields): Customer {
  const contact = { label: null, verified: false, primary: true };
  return customerWith({
    id: idOf(number),
    name: { given: given ?? null, family: family ?? null, preferred: null, pronunciation: null },
    emails: email === undefined ? [] : [{ address: email, ...contact }],
    phones: phone === undefined ? [] : [{ number: phone, ...contact }],
    addresses:
      postcode === undefined
        ? []
        : [{ lines: [], locality: null, region: null, postalCode: postcode, country: 'GB', label: null }],
    loyalty: loyalty === undefined ? null : { number: loyalty, tier: null, points: null, memberSince: null },
  });
}

type SearchTable = Awaited<ReturnType<typeof freshTable>>;

const page = (table: SearchTable, text: string, first = 20, after: string | null = null) =>
  searchCustomers(createRepositories(table, { consistent: false }), text, GB, { first, after });

/** All results for the text, read page by page. */
async function all(table: SearchTable, text: string, first: number) {
  const found = [];
  let after: string | null = null;
  for (;;) {
    const { entries, hasNextPage, end } = await page(table, text, first, after);
    found.push(...entries.map(({ item }) => item));
    if (!hasNextPage) return found;
    after = end;
  }
}

const shown = (found: readonly { customer: Customer; matchedOn: readonly string[] }[]) =>
  found.map(({ customer: { name }, matchedOn }) => `${name?.given} ${name?.family}: ${matchedOn.join()}`);

describe('best match first', () => {
  let table: SearchTable;
  beforeAll(async () => {
    table = await freshTable();
    await putCustomers(table, [
      person(1, { given: 'Ana', family: 'García', phone: '+447700904821', email: 'ana@example.com' }),
      person(2, { given: 'Ana María', family: 'García López', postcode: 'M1 1AE' }),
      person(3, { given: 'Luis', family: 'Garcialonga', postcode: '4821' }),
      person(4, { given: 'Garance', family: 'Anastasi', loyalty: '4821' }),
      person(5, { given: 'Gar', family: 'Anders', phone: '+447700114821', postcode: '4821' }),
      person(6, { given: '太郎', family: '山田' }),
      person(7, { given: 'Анна', family: 'Ёлкина' }),
      person(8, { given: 'Li', family: 'Wu' }),
      person(9, { given: 'Lilian', family: 'Wu' }),
      person(10, { given: 'María de los Ángeles', family: 'de la Cruz' }),
    ]);
  });

  test.each([
    ['garcia', ['Ana García', 'Ana María García López', 'Luis Garcialonga']],
    ['GARCÍA', ['Ana García', 'Ana María García López', 'Luis Garcialonga']],
    ['gar', ['Gar Anders', 'Garance Anastasi', 'Ana García', 'Ana María García López', 'Luis Garcialonga']],
    ['ana gar', ['Ana García', 'Ana María García López']],
    ['Gar Ana', ['Ana García', 'Ana María García López']],
    ['ana garcia lopez', ['Ana María García López']],
    ['garcia lopez', ['Ana María García López']],
    ['lopez, ana', ['Ana María García López']],
    ['maria de los angeles', ['María de los Ángeles de la Cruz']],
    ['cruz maria de los', ['María de los Ángeles de la Cruz']],
    ['de la cruz', ['María de los Ángeles de la Cruz']],
    ['maria de los nobody', []],
    ['山田', ['太郎 山田']],
    ['山田太郎', ['太郎 山田']],
    ['елк', ['Анна Ёлкина']],
    ['li', ['Li Wu']],
    ['l', []],
    ['lil', ['Lilian Wu']],
    ['nobody', []],
  ])('%s', async (text, names) => {
    const found = await all(table, text, 100);
    expect(shown(found)).toEqual(names.map((name) => `${name}: name`));
  });

  test('a number: its only owner, then phones, then postcodes, each result with everything that matches', async () => {
    expect(shown(await all(table, '4821', 100))).toEqual([
      'Garance Anastasi: loyaltyNumber',
      'Ana García: phone',
      'Gar Anders: phone,postcode',
      'Luis Garcialonga: postcode',
    ]);
    expect(shown(await all(table, '…4821', 100))).toEqual(['Ana García: phone', 'Gar Anders: phone']);
    expect(shown(await all(table, '07700 904821', 100))).toEqual(['Ana García: phone']);
    expect(shown(await all(table, '904821', 100))).toEqual(['Ana García: phone']);
  });

  test.each(['M1 1AE', 'm11ae', 'M1-1AE'])('%s', async (text) => {
    expect(shown(await all(table, text, 100))).toEqual(['Ana María García López: postcode']);
  });

  test('an email in any spelling', async () => {
    expect(shown(await all(table, ' ANA+shop@example.com', 100))).toEqual(['Ana García: email']);
  });

  test('a cursor of another search and an invalid cursor are rejected', async () => {
    const { end } = await page(table, 'garcia', 1);
    await expect(page(table, 'lopez', 1, end)).rejects.toThrow('INVALID');
    await expect(page(table, 'garcia', 1, 'nonsense')).rejects.toThrow('INVALID');
    await expect(page(table, 'garcia', 1, '99:x')).rejects.toThrow('INVALID');
  });

  test('a customer whose name has changed and an erased one are not found', async () => {
    const stale = await freshTable();
    const [ana, luis, eva] = [
      person(1, { given: 'Ana', family: 'Stale' }),
      person(2, { given: 'Luis', family: 'Stale' }),
      person(3, { given: 'Eva', family: 'Stale' }),
    ];
    await putCustomers(stale, [ana, luis, eva]);
    await putCustomers(stale, [person(1, { given: 'Ana', family: 'Fresh' }), { ...luis, status: 'ERASED' }]);
    expect(shown(await all(stale, 'stale', 100))).toEqual(['Eva Stale: name']);
  });
});

describe('names as people write and say them', () => {
  let table: SearchTable;
  beforeAll(async () => {
    table = await freshTable();
    await putCustomers(table, [
      person(1, { given: 'Ana Sofía Valentina Alejandra', family: 'García' }),
      person(2, { family: '8K Media' }),
      person(3, { given: 'Kealan', family: "O'Brien" }),
      person(4, { given: 'Jürgen', family: 'Müller' }),
      person(5, { given: 'Erika', family: 'Mueller' }),
      person(6, { given: 'Harriet', family: 'Whitfield' }),
      person(7, { given: 'Kurt', family: 'Groß' }),
      person(8, { given: 'محـــمود', family: 'کریمی' }),
      person(9, { given: 'はなこ', family: 'ヤマダ' }),
      person(10, { given: 'Vincent', family: 'van Gogh' }),
      person(11, { given: 'Jack', family: 'Lord' }),
      { ...person(12, { given: 'Maria', family: 'Jansen' }), formerNames: ['Okonkwo'] },
      person(13, { given: 'Ольга', family: 'Петрова' }),
      person(14, { given: 'Boris', family: 'Sokolov' }),
      person(15, { given: 'Νίκος', family: 'Παππάς' }),
    ]);
  });
  const namesFor = async (text: string) => shown(await all(table, text, 100));

  test.each([
    ['valentina garc', 'Ana Sofía Valentina Alejandra García'],
    ['García Ana', 'Ana Sofía Valentina Alejandra García'],
    ['8K Media', 'null 8K Media'],
    ['8k', 'null 8K Media'],
    ['O Brien', "Kealan O'Brien"],
    ['kealan o brien', "Kealan O'Brien"],
    ['O’Brien', "Kealan O'Brien"],
    ['Mr Kealan O′Brien', "Kealan O'Brien"],
    ['Kealan J. OBrien', "Kealan O'Brien"],
    ['K Obrien', "Kealan O'Brien"],
    ['GROẞ', 'Kurt Groß'],
    ['gross', 'Kurt Groß'],
    ['محمود كريمي', 'محـــمود کریمی'],
    ['ﾔﾏﾀﾞ', 'はなこ ヤマダ'],
    ['やまだ ハナコ', 'はなこ ヤマダ'],
    ['ヤマダさん', 'はなこ ヤマダ'],
    ['vangogh', 'Vincent van Gogh'],
    ['gogh', 'Vincent van Gogh'],
    ['Olga Petrov', 'Ольга Петрова'],
    ['petrova', 'Ольга Петрова'],
    ['Соколов', 'Boris Sokolov'],
    ['Nikos Pappas', 'Νίκος Παππάς'],
    ['Hanako Yamada', 'はなこ ヤマダ'],
    ['lord', 'Jack Lord'],
    ['Lord Jack', 'Jack Lord'],
  ])('%s', async (text, name) => {
    expect(await namesFor(text)).toEqual([`${name}: name`]);
  });

  test('letters with two spellings, in both directions', async () => {
    expect(await namesFor('Mueller')).toEqual(['Erika Mueller: name', 'Jürgen Müller: name']);
    expect(await namesFor('Müller')).toEqual(['Jürgen Müller: name', 'Erika Mueller: name']);
    expect(await namesFor('muller')).toEqual(['Jürgen Müller: name']);
  });

  test('a former name, distinguished from a current one', async () => {
    expect(await namesFor('okonkwo')).toEqual(['Maria Jansen: formerName']);
    expect(await namesFor('maria okon')).toEqual(['Maria Jansen: formerName']);
    expect(await namesFor('jansen')).toEqual(['Maria Jansen: name']);
  });

  /** Every word that is one typo away. */
  function typosOf(word: string): readonly string[] {
    const indexes = Array.from(word, (_, at) => at);
    return indexes.flatMap((at) => [
      word.slice(0, at) + word.slice(at + 1),
      `${word.slice(0, at)}x${word.slice(at)}`,
      `${word.slice(0, at)}x${word.slice(at + 1)}`,
      word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2),
    ]);
  }

  test('a word with one typo anywhere in it', async () => {
    for (const typo of typosOf('whitfield'))
      expect([typo, await namesFor(typo)]).toEqual([typo, ['Harriet Whitfield: name']]);
  });

  test('one of two words with a typo', async () => {
    for (const text of ['Harriet Whitfeild', 'Hariet Whitfield', 'whitfield harrieta', 'Ariet Whitfield'])
      expect([text, await namesFor(text)]).toEqual([
        text,
        text === 'Ariet Whitfield' ? [] : ['Harriet Whitfield: name'],
      ]);
    expect(await namesFor('Jane Whitfeild')).toEqual([]);
  });
});

test('a search for a typo has a bounded cost, however many names begin alike', async () => {
  const table = await freshTable();
  await putCustomers(
    table,
    Array.from({ length: 600 }, (_, index) => person(index, { given: 'Ana', family: `Whita${letters(index)}` })),
  );
  table.meter.reset();
  expect((await page(table, 'Whitfeild')).entries).toEqual([]);
  // Two empty ranges, then at most 200 hits by the beginning and by the end: under 5 units each.
  expect(table.meter.operations).toEqual(['Query', 'Query', 'Query', 'Query']);
  expect(table.meter.units).toBeLessThanOrEqual(2 * 0.5 + 2 * 5);
});

/** A number in letters, because names have no digits. */
const letters = (number: number) => [...String(number)].map((digit) => 'abcdefghij'[Number(digit)]).join('');

/** Eighty records that many texts find at several positions; the same ones in every call. */
function similarCustomers(): readonly Customer[] {
  const words = fc.constantFrom('ana', 'anabel', 'anna', 'bea', 'ana bea', 'an');
  const names = fc.sample(fc.record({ given: words, family: words }), { numRuns: 80, seed: 7 });
  const phones = ['+447700904821', '+447700114821', '+33612344821'];
  return names.map((name, index) =>
    person(index, {
      ...name,
      phone: phones[index % 7] ?? '+447700900000',
      postcode: index % 5 === 0 ? '4821' : 'X1',
    }),
  );
}
const texts = fc.constantFrom('ana', 'an', 'anab', 'ana bea', 'bea a', 'ana bea an', '4821', '904821');

test('a person with several records is found once, at the position of their first record', async () => {
  const [apart, merged] = [await freshTable(), await freshTable()];
  const customers = similarCustomers();
  // The records 0 to 59 are those of twenty people, three each.
  const clusterOf = (index: number) => (index < 60 ? [40, 0, 20].map((offset) => idOf((index % 20) + offset)) : []);
  await putCustomers(apart, customers);
  await putCustomers(
    merged,
    customers.map((one, index) => ({ ...one, records: clusterOf(index) })),
  );
  const survivorOf = (id: string) => clusterOf(Number(id.slice(-12)))[0] ?? id;
  await fc.assert(
    fc.asyncProperty(texts, fc.integer({ min: 1, max: 30 }), async (text, first) => {
      const found = (await all(merged, text, first)).map(({ customer }) => customer.id);
      const records = (await all(apart, text, 100)).map(({ customer }) => customer.id);
      expect(found).toEqual([...new Set(records.map(survivorOf))]);
    }),
    { numRuns: 25 },
  );
});

test('pages of any size show each result once, in the order of one large page', async () => {
  const table = await freshTable();
  await putCustomers(table, similarCustomers());
  await fc.assert(
    fc.asyncProperty(texts, fc.integer({ min: 1, max: 30 }), async (text, first) => {
      const pages = await all(table, text, first);
      const whole = await all(table, text, 100);
      expect(pages.map(({ customer }) => customer.id)).toEqual(whole.map(({ customer }) => customer.id));
      expect(new Set(pages.map(({ customer }) => customer.id)).size).toBe(pages.length);
    }),
    { numRuns: 25 },
  );
});

describe('the cost of a search does not grow with the table', () => {
  const customers = (size: number) =>
    Array.from({ length: size }, (_, index) =>
      person(index, {
        given: index % 2 === 0 ? 'Ana' : 'Anabel',
        family: index % 3 === 0 ? 'García' : 'Garcia López',
        phone: `+4477009${String(index).padStart(5, '0').slice(0, 1)}4821`,
        postcode: 'M1 1AE',
        email: 'shared@example.com',
      }),
    );
  let small: SearchTable;
  let large: SearchTable;
  beforeAll(async () => {
    [small, large] = [await freshTable(), await freshTable()];
    await putCustomers(small, customers(60));
    await putCustomers(large, customers(600));
  });

  // A page of twenty reads 21 profiles of under one kilobyte at half a unit each: one more shows whether a next page
  // exists. Parallel queries of at most 4 kB cost half a unit each, and so does a key without items.
  test.each([
    ['garcia', ['Query', 'Query', 'BatchGetItem'], 21 * 0.5 + 2 * 0.5],
    ['Ana Gar', ['Query', 'Query', 'Query', 'Query', 'BatchGetItem'], 21 * 0.5 + 4 * 0.5],
    ['…4821', ['Query', 'BatchGetItem'], 21 * 0.5 + 0.5],
    ['M1 1AE', ['Query', 'Query', 'Query', 'Query', 'BatchGetItem'], 21 * 0.5 + 4 * 0.5],
    ['shared@example.com', ['Query', 'BatchGetItem'], 21 * 0.5 + 0.5],
    // If nobody is found, the search looks for names with one typo by their beginning and their end.
    ['nobody', ['Query', 'Query', 'Query', 'Query'], 4 * 0.5],
  ])('%s', async (text, operations, units) => {
    for (const table of [small, large]) {
      table.meter.reset();
      const { entries } = await page(table, text);
      expect(entries).toHaveLength(text === 'nobody' ? 0 : 20);
      expect([...table.meter.operations].toSorted()).toEqual(operations.toSorted());
      expectUnits(table.meter, units);
    }
  });
});
