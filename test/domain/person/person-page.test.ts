import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MAX_SCANNED, type Page, pageOf, type Slice } from '../../../domain/kernel/page.ts';
import { joinPages, loadPersonPage, type SortOrder } from '../../../domain/person/person-page.ts';

/** A list whose pages read at most `bound` entries, as if a filter dropped some: such a page is short. */
type List = { readonly positions: readonly string[]; readonly bound: number };

function pageIn({ positions, bound }: List, { first, after }: Slice, order: SortOrder): Page<string> {
  const isAfter = (position: string) => after === null || (order === 'ascending' ? position > after : position < after);
  const rest = positions.filter(isAfter).map((position) => ({ item: position, position }));
  if (bound >= first || bound >= rest.length) return pageOf(rest.slice(0, first + 1), first);
  const entries = rest.slice(0, bound);
  return { entries: entries.slice(1), hasNextPage: true, end: entries.at(-1)?.position ?? null };
}

const order = fc.constantFrom<SortOrder>('ascending', 'descending');
const positions = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 3, unit: fc.constantFrom('1', '2', '3', '#') }), {
  maxLength: 40,
});

test('successive pages over several lists show every entry once and in order', () => {
  fc.assert(
    fc.property(
      positions.chain((all) => fc.tuple(fc.constant(all), fc.array(fc.nat({ max: 2 }), { minLength: all.length }))),
      order,
      fc.integer({ min: 1, max: 7 }),
      ([all, owners], by, first) => {
        const sorted = all.toSorted((one, other) => (one < other === (by === 'ascending') ? -1 : 1));
        const lists = [0, 1, 2].map((owner) => sorted.filter((_, index) => owners[index] === owner));
        const shown: string[] = [];
        let after: string | null = null;
        for (let page = 0; page <= all.length; page++) {
          const pages = lists.map((list) => pageIn({ positions: list, bound: 100 }, { first, after }, by));
          const joined: Page<string> = joinPages(pages, first, by);
          expect(joined.entries.length).toBe(Math.min(first, all.length - shown.length));
          shown.push(...joined.entries.map(({ item }) => item));
          if (!joined.hasNextPage) break;
          after = joined.end;
        }
        expect(shown).toEqual(sorted);
      },
    ),
  );
});

test('lists with short pages still show their entries in order, each at most once', () => {
  fc.assert(
    fc.property(
      fc.tuple(positions, positions),
      fc.tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 2, max: 4 })),
      order,
      fc.integer({ min: 1, max: 7 }),
      ([one, other], bounds, by, first) => {
        const sort = (all: readonly string[]) =>
          all.toSorted((left, right) => (left < right === (by === 'ascending') ? -1 : 1));
        // A short page drops one of `bound` entries, so that one is never shown.
        const lists = [one.map((position) => `a${position}`), other.map((position) => `b${position}`)].map(
          (all, index): List => ({
            positions: sort(all.map((text) => text.slice(1) + text[0])),
            bound: bounds[index] ?? 2,
          }),
        );
        const shown: string[] = [];
        let after: string | null = null;
        let isOver = false;
        for (let page = 0; page < 200 && !isOver; page++) {
          const pages = lists.map((list) => pageIn(list, { first, after }, by));
          const joined: Page<string> = joinPages(pages, first, by);
          shown.push(...joined.entries.map(({ item }) => item));
          isOver = !joined.hasNextPage;
          after = joined.end;
        }
        expect(isOver).toBe(true);
        expect(shown).toEqual(sort(shown));
        expect(new Set(shown).size).toBe(shown.length);
      },
    ),
  );
});

test('pages over several records show every entry once and in order, and read little more than they show', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(positions, { minLength: 2, maxLength: 10 }),
      fc.integer({ min: 2, max: 12 }),
      order,
      fc.integer({ min: 1, max: 12 }),
      fc.uniqueArray(fc.nat({ max: 9 }).map(String)),
      async (texts, bound, by, first, begun) => {
        const sort = (all: readonly string[]) =>
          all.toSorted((left, right) => (left < right === (by === 'ascending') ? -1 : 1));
        const lists = texts.map((all, index): List => {
          const own = all.map((text) => `${text}${String.fromCharCode(97 + index)}`);
          // No page is short, since none reads more than its list's bound.
          return { positions: sort(own), bound: 100 + bound };
        });
        const records = lists.map((_, index) => String(index));
        const shown: string[] = [];
        let after: string | null = null;
        for (let page = 0; page < 500; page++) {
          let [read, rounds] = [0, 0];
          const joined: Page<string> = await loadPersonPage(
            { id: '0', records },
            { first, after },
            by,
            async (id, piece) => {
              const found = pageIn(lists[Number(id)] ?? NO_LIST, piece, by);
              read += found.entries.length;
              if (id === '0') rounds++;
              return found;
            },
            async (id) => (begun.includes(id) ? pageIn(lists[Number(id)] ?? NO_LIST, { first, after }, by) : null),
          );
          expect(joined.entries.length === first || !joined.hasNextPage).toBe(true);
          expect(read).toBeLessThanOrEqual(4 * lists.length + 5 * first);
          expect(rounds).toBeLessThanOrEqual(4);
          shown.push(...joined.entries.map(({ item }) => item));
          if (!joined.hasNextPage) break;
          after = joined.end;
        }
        expect(shown).toEqual(sort(lists.flatMap((list) => list.positions)));
      },
    ),
  );
});

const NO_LIST: List = { positions: [], bound: 100 };

test('a filter that passes nothing looks at no more entries for ten records than for one', async () => {
  const records = Array.from({ length: 10 }, (_, at) => String(at));
  const scans: (number | undefined)[] = [];
  const page = await loadPersonPage(
    { id: '0', records },
    { first: 5, after: null },
    'descending',
    async (id, { scan }) => {
      scans.push(scan);
      return { entries: [], hasNextPage: true, end: `2026#${id}` };
    },
  );
  expect(scans).toEqual(Array(10).fill(MAX_SCANNED / 10));
  // Where the list begins that was looked at least far.
  expect(page).toEqual({ entries: [], hasNextPage: true, end: '2026#9' });
});

test('the page of a person with one record is that record’s page, read once', async () => {
  const readIds: string[] = [];
  const page = { entries: [{ item: 'x', position: 'p' }], hasNextPage: true, end: 'q' };
  const read = async (id: string) => {
    readIds.push(id);
    return page;
  };
  expect(await loadPersonPage({ id: 'a', records: [] }, { first: 1, after: null }, 'ascending', read)).toBe(page);
  await loadPersonPage({ id: 'a', records: ['a', 'b', 'c'] }, { first: 1, after: null }, 'ascending', read);
  expect(readIds).toEqual(['a', 'a', 'b', 'c']);
});

test('a page of a record that is being read already is not read again', async () => {
  const readIds: string[] = [];
  const page = (id: string) => ({ entries: [{ item: id, position: id }], hasNextPage: false, end: id });
  const read = async (id: string) => {
    readIds.push(id);
    return page(id);
  };
  const begun = async (id: string) => (id === 'b' ? page(id) : null);
  const slice = { first: 5, after: null };
  expect(await loadPersonPage({ id: 'b', records: [] }, slice, 'ascending', read, begun)).toEqual(page('b'));
  expect(readIds).toEqual([]);
  const joined = await loadPersonPage({ id: 'a', records: ['a', 'b', 'c'] }, slice, 'ascending', read, begun);
  expect(joined.entries.map(({ item }) => item)).toEqual(['a', 'b', 'c']);
  expect(readIds).toEqual(['a', 'c']);
});
