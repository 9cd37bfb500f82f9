import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { formatReport } from '../../../domain/import-job/import-report.ts';

const rowOf = (key: string, reason = 'No.', line = 2) => ({ line, key, code: 'INVALID', reason });

test('the rows stand in the order of the file, and read back as CSV', () => {
  const csv = formatReport([rowOf('#1002', 'a "b", c', 12), rowOf('#1001', 'x', 2)]);
  expect(parse(csv, { columns: true })).toEqual([
    { row: '2', key: '#1001', code: 'INVALID', reason: 'x' },
    { row: '12', key: '#1002', code: 'INVALID', reason: 'a "b", c' },
  ]);
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])('no cell runs as a formula: %j', (text) => {
  const [cells] = parse(formatReport([rowOf(text, text)]), { from_line: 2 }) as string[][];
  for (const cell of cells ?? []) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
});

test.each(['ana@example.com', '+44 20 7946 0958', '020 7946 0958'])(
  'a key that names a person is left out: %s',
  (key) => {
    expect(formatReport([rowOf(key)])).toBe('row,key,code,reason\r\n2,,INVALID,No.\r\n');
  },
);
