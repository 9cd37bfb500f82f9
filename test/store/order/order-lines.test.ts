import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { type OrderLine, type OrderLocation, orderLineId } from '../../../domain/order/order.ts';
import { createUnitOfWork } from '../../../store/dynamo-unit-of-work.ts';
import { linesOfChunk, orderLinesWrites } from '../../../store/order/order-lines-items.ts';
import { createRepositories } from '../../../store/repositories.ts';
import { type Attributes, itemOf } from '../../../store/table/item.ts';
import { sizeOf } from '../../../store/table/item-size.ts';
import { expectUnits } from '../../support/meter.ts';
import { orderLineOf } from '../../support/orders.ts';
import { seed } from '../../support/seed.ts';
import { freshTable } from '../../support/table.ts';

const NOW = '2026-03-02T12:00:00.000Z';
const LOCATION: OrderLocation = { id: 'ord_1', customerId: 'cus_1', occurredAt: NOW };

const linesOf = (count: number, more: (index: number) => Partial<OrderLine> = () => ({})) =>
  Array.from({ length: count }, (_, index) =>
    orderLineOf({ id: orderLineId('ord_1', index + 1), number: index + 1, ...more(index) }),
  );

describe('lines in chunks', () => {
  const chunksOf = (lines: readonly OrderLine[]) =>
    orderLinesWrites({ entity: 'orderLines', before: null, after: { ...LOCATION, lines } }).map((write) => {
      if (!('put' in write)) throw new Error('new lines are put, and nothing else');
      return write.put;
    });

  test('are read as they were written, in chunks of at most 100 kB with keys in order', () => {
    const text = fc.integer({ min: 0, max: 9_000 }).map((length) => 'é'.repeat(length));
    const line = fc.record({
      description: text,
      category: fc.option(fc.string()),
      quantity: fc.integer({ min: 1, max: 2 ** 31 - 1 }),
      unitPrice: fc.integer({ min: 0, max: 10 ** 12 }),
      serialNumbers: fc.array(fc.string(), { maxLength: 3 }),
      warrantyIds: fc.array(fc.string(), { maxLength: 2 }),
    });
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 60 }), (drafts) => {
        const lines = linesOf(drafts.length, (index) => drafts[index] ?? {});
        const chunks = chunksOf(lines);
        expect(chunks.flatMap((chunk) => linesOfChunk(chunk).lines)).toEqual(lines);
        // JSON has a few characters more than the attributes by whose size lines are divided.
        expect(Math.max(...chunks.map(sizeOf))).toBeLessThanOrEqual(110_000);
        const names = chunks.map((chunk) => chunk['sk']?.S ?? '');
        expect(names).toEqual(names.toSorted());
      }),
      { numRuns: 50 },
    );
  });

  test('are read as a former version wrote them, and replace its chunks', () => {
    const lines = linesOf(700, (index) => ({ description: `Ring ${index}`.padEnd(300, '.'), category: 'rings' }));
    const chunks = chunksOf(lines).map((chunk) => ({ ...chunk, ...formerLinesOf(chunk) }));
    expect(chunks.length).toBeGreaterThan(2);
    expect(chunks.flatMap((chunk) => linesOfChunk(chunk).lines)).toEqual(lines);
    expect(chunksOf(lines).map(({ sk }) => sk)).toEqual(chunks.map(({ sk }) => sk));
  });

  test('fit into an item whatever their texts are', () => {
    const lines = linesOf(30, (index) => ({ description: '\u0001'.repeat(9_000), serialNumbers: [`${index}`] }));
    const chunks = chunksOf(lines);
    expect(chunks.flatMap((chunk) => linesOfChunk(chunk).lines)).toEqual(lines);
    expect(Math.max(...chunks.map(sizeOf))).toBeLessThanOrEqual(201_000);
  });

  test('are few: 2,000 lines of a jeweller need 4 items', () => {
    const more = { description: 'A halo ring of white gold with a sapphire', category: 'rings' };
    expect(chunksOf(linesOf(2_000, (index) => ({ ...more, sku: `RING-${index}` }))).length).toBe(4);
  });
});

/** The lines of a chunk as a list of attributes, with all of their fields. */
function formerLinesOf(chunk: Attributes): Attributes {
  const lines = linesOfChunk(chunk).lines.map(({ id: _, number: __, ...line }) => line);
  const { lines: list } = itemOf({ pk: '', sk: '' }, { lines });
  return list === undefined ? {} : { lines: list };
}

describe('lines in the table', () => {
  let table: Awaited<ReturnType<typeof freshTable>>;
  const lines = linesOf(2_000, (index) => ({ sku: `SKU-${index}`, description: `An item of the year ${index}` }));
  beforeAll(async () => {
    table = await freshTable();
    const command = { operation: 'o', client: 'c', subject: null, idempotencyKey: 'k', fingerprint: 'f' };
    const unitOfWork = createUnitOfWork(table, { now: () => NOW, remaining: () => 20_000 });
    const change = { entity: 'orderLines', before: null, after: { ...LOCATION, lines } } as const;
    expect(await unitOfWork.commit([change], command, { fingerprint: 'f', refs: {} })).toBe('committed');
  });
  const repositories = () => {
    table.meter.reset();
    return createRepositories(table, { consistent: false });
  };

  test('are read completely in one Query', async () => {
    expect(await repositories().orderLines(LOCATION)).toEqual(lines);
    expect(table.meter.operations).toEqual(['Query']);
    // 176 kB, read eventually consistent.
    expectUnits(table.meter, 22);
  });

  test.each([1, 450, 1_999])('from line %i on are read with the chunk of that line', async (number) => {
    const found = await repositories().linesFrom(LOCATION, number, 2);
    expect(found.slice(0, 2)).toEqual(lines.slice(number - 1, number + 1));
    expect(table.meter.operations).toEqual(['Query']);
  });

  test('beyond the end of a chunk need the next chunk too', async () => {
    const [first] = await repositories().linesFrom(LOCATION, 1, 1);
    const chunk = await repositories().linesFrom(LOCATION, first?.number ?? 0, 1);
    const found = await repositories().linesFrom(LOCATION, chunk.length, 2);
    expect(found.slice(0, 2)).toEqual(lines.slice(chunk.length - 1, chunk.length + 1));
    expect(table.meter.operations).toEqual(['Query', 'Query']);
  });

  test('stay complete when their cover starts and the chunk boundaries move', async () => {
    const covered = lines.map((one) => ({ ...one, warrantyIds: [`wty_${one.number}`.padEnd(60, 'x')] }));
    for (const [before, after] of [
      [lines, covered],
      [covered, lines],
    ] as const) {
      const change = {
        entity: 'orderLines',
        before: { ...LOCATION, lines: before },
        after: { ...LOCATION, lines: after },
      } as const;
      await seed(table, [change]);
      expect(await repositories().orderLines(LOCATION)).toEqual(after);
    }
  });

  test('after the last line are none', async () => {
    expect(await repositories().linesFrom(LOCATION, 2_001, 1)).toEqual([]);
  });
});
