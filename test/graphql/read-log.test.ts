import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createReadLog } from '../../graphql/read-log.ts';

const AT = '2026-11-26T10:00:00.000Z';
const open = () => createReadLog({ system: 'till-york', staffId: 'stf_1' }, 'request-1', AT);
/** The largest event of CloudWatch Logs, with its overhead. */
const MAX_BYTES = 256_000;

test('customers of which the same was read are in one group', () => {
  const log = open();
  for (const id of ['cus_1', 'cus_2', 'cus_1']) log.add(id, 'searchCustomers', ['name', 'emails']);
  log.add('cus_2', 'customer', ['phones']);
  expect(log.lines()).toEqual([
    {
      ...{ at: AT, correlationId: 'request-1', by: 'till-york', staffId: 'stf_1' },
      reads: [
        { customerIds: ['cus_1'], action: 'read:searchCustomers', fields: ['name', 'emails'] },
        { customerIds: ['cus_2'], action: 'read:searchCustomers,customer', fields: ['name', 'emails', 'phones'] },
      ],
    },
  ]);
});

test('a request that read nothing has no line', () => {
  expect(open().lines()).toEqual([]);
});

test('names are bounded', () => {
  const log = open();
  for (let number = 0; number < 99; number++) log.add('cus_1', `root${number}`, [`field${number}`]);
  const [line] = log.lines();
  expect(line?.reads[0]?.fields).toHaveLength(41);
  expect(line?.reads[0]?.action).toBe('read:root0,root1,root2,root3,root4,...');
});

test('each customer is in exactly one line, and each line fits into an event', () => {
  const anyReads = fc.array(
    fc.tuple(
      fc.integer({ min: 0, max: 1 }),
      fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 45 }),
    ),
    { minLength: 1, maxLength: 1_200 },
  );
  fc.assert(
    fc.property(anyReads, (reads) => {
      const log = open();
      const ids = reads.map((_, index) => `cus_${String(index).padStart(36, '0')}`);
      for (const [index, [root, fields]] of reads.entries())
        log.add(
          ids[index] ?? '',
          `root${root}`,
          fields.map((field) => `someLongNameOfAType.someLongNameOfAField${field}`),
        );
      const lines = log.lines();
      const logged = lines.flatMap(({ reads: groups }) => groups.flatMap(({ customerIds }) => customerIds));
      expect(logged.toSorted()).toEqual(ids);
      for (const line of lines) expect(JSON.stringify(line).length).toBeLessThan(MAX_BYTES);
    }),
    { numRuns: 30 },
  );
});
