import fc from 'fast-check';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ALWAYS, type HistoryEntry, type Period, positionOf } from '../../../domain/kernel/history.ts';
import { TIMELINE_KINDS, type TimelineKind } from '../../../domain/profile/timeline.ts';
import { customerPk } from '../../../store/customer/customer-keys.ts';
import { createRepositories } from '../../../store/repositories.ts';
import { historySk } from '../../../store/table/history-keys.ts';
import { itemOf } from '../../../store/table/item.ts';
import { expectUnits } from '../../support/meter.ts';
import { freshTable } from '../../support/table.ts';

type Entry = HistoryEntry & { readonly kind: TimelineKind };

let table: Awaited<ReturnType<typeof freshTable>>;
beforeAll(async () => {
  table = await freshTable();
});

/** Puts entries at the keys of their kinds. A timeline needs only the id and the time of an entry. */
async function recordEntries(customerId: string, entries: readonly Entry[], more: object = {}): Promise<void> {
  for (let start = 0; start < entries.length; start += 25)
    await table.client.call('BatchWriteItem', {
      RequestItems: {
        [table.name]: entries.slice(start, start + 25).map(({ kind, ...item }) => ({
          PutRequest: {
            Item: itemOf({ pk: customerPk(customerId), sk: historySk(kind, item) }, { ...item, ...more }),
          },
        })),
      },
    });
}

/** The positions of all entries, read page by page. `between` runs after each page. */
async function readAll(
  customerId: string,
  first: number,
  options: {
    readonly kinds?: readonly TimelineKind[];
    readonly period?: Period;
    readonly between?: (pages: number, end: string | null) => Promise<void>;
  } = {},
): Promise<readonly string[]> {
  const seen: string[] = [];
  let after: string | null = null;
  for (let pages = 1; ; pages++) {
    const { kinds = TIMELINE_KINDS, period = ALWAYS } = options;
    const page = await createRepositories(table, { consistent: true }).timeline(
      customerId,
      kinds,
      { first, after },
      period,
    );
    seen.push(...page.entries.map(({ item }) => positionOf(item)));
    if (!page.hasNextPage) return seen;
    after = page.end;
    await options.between?.(pages, after);
  }
}

const descending = (positions: readonly string[]): readonly string[] => positions.toSorted().toReversed();

// Few times, so that many entries of several kinds have the same one.
const time = fc.integer({ min: 0, max: 9 }).map((n) => `2026-01-01T00:00:00.00${n}Z`);
const entry = fc.record({ kind: fc.constantFrom(...TIMELINE_KINDS), occurredAt: time, id: fc.uuid({ version: 7 }) });
const entries = (maxLength: number) => fc.uniqueArray(entry, { maxLength, selector: ({ id }) => id });

describe('a timeline read in pages, while entries arrive', () => {
  let customers = 0;

  test('shows each earlier entry exactly once, in the order of time; a refresh shows the new ones', async () => {
    await fc.assert(
      fc.asyncProperty(
        entries(40),
        fc.array(entries(6), { maxLength: 6 }),
        fc.integer({ min: 1, max: 9 }),
        async (stored, arrivals, first) => {
          const customerId = `c${customers++}`;
          await recordEntries(customerId, stored);
          const arrived: Entry[] = [];
          const expected = new Set(stored.map(positionOf));
          const seen = await readAll(customerId, first, {
            async between(pages, end) {
              const late = (arrivals[pages - 1] ?? []).filter(({ id }) => !stored.some((known) => known.id === id));
              await recordEntries(customerId, late);
              arrived.push(...late);
              // An entry after the cursor is still shown; one before the cursor is shown by the refresh.
              for (const entry of late) if (end !== null && positionOf(entry) < end) expected.add(positionOf(entry));
            },
          });
          expect(seen).toEqual(descending([...expected]));
          const refreshed = await readAll(customerId, first);
          expect(refreshed).toEqual(descending([...new Set([...stored, ...arrived].map(positionOf))]));
        },
      ),
      { numRuns: 60 },
    );
  });

  test('shows the requested kinds and period, and nothing else', async () => {
    const bound = fc.option(time);
    await fc.assert(
      fc.asyncProperty(
        entries(40),
        fc.subarray([...TIMELINE_KINDS]),
        bound,
        bound,
        fc.integer({ min: 1, max: 9 }),
        async (stored, kinds, from, to, first) => {
          const customerId = `c${customers++}`;
          await recordEntries(customerId, stored);
          const expected = stored.filter(
            ({ kind, occurredAt }) =>
              kinds.includes(kind) && (from === null || occurredAt >= from) && (to === null || occurredAt <= to),
          );
          const seen = await readAll(customerId, first, { kinds, period: { from, to } });
          expect(seen).toEqual(descending(expected.map(positionOf)));
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('the cost of a page', () => {
  const many = (kind: TimelineKind, count: number): readonly Entry[] =>
    Array.from({ length: count }, (_, n) => ({
      kind,
      id: `${kind}-${String(n).padStart(5, '0')}`,
      occurredAt: new Date(Date.UTC(2026, 0, 1, 0, n)).toISOString(),
    }));

  const pageOfTen = (customerId: string, after: string | null, kinds: readonly TimelineKind[] = TIMELINE_KINDS) =>
    createRepositories(table, { consistent: false }).timeline(customerId, kinds, { first: 10, after }, ALWAYS);

  beforeEach(() => table.meter.reset());
  beforeAll(async () => {
    const text = { text: 'x'.repeat(850) };
    for (const kind of TIMELINE_KINDS) {
      await recordEntries('short', many(kind, 30), text);
      await recordEntries('long', many(kind, 200), text);
    }
  });

  test.each(['short', 'long'])(
    'is one Query for each kind, and the units of a page, in a %s history',
    async (customerId) => {
      const page = await pageOfTen(customerId, null);
      expect(page.entries).toHaveLength(10);
      expect(table.meter.operations).toEqual(TIMELINE_KINDS.map(() => 'Query'));
      // Of each kind, eleven entries (twelve after a cursor) of a little less than 1 kB, at half a unit for 4 kB.
      expectUnits(table.meter, TIMELINE_KINDS.length * 1.5);
    },
  );

  test('is the same on the fortieth page, with one more entry for each kind', async () => {
    let after: string | null = null;
    for (let page = 1; page < 40; page++) after = (await pageOfTen('long', after)).end;
    table.meter.reset();
    const page = await pageOfTen('long', after);
    expect(page.entries).toHaveLength(10);
    expect(table.meter.operations).toHaveLength(TIMELINE_KINDS.length);
    expectUnits(table.meter, TIMELINE_KINDS.length * 1.5);
  });

  test('is one Query where one kind is requested', async () => {
    await pageOfTen('long', null, ['ORDER']);
    expect(table.meter.operations).toEqual(['Query']);
    expectUnits(table.meter, 1.5);
  });
});
