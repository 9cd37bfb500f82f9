import { expect, test } from 'vitest';
import { formatTable } from '../../bench/harness/report-table.ts';

const ROWS = [
  { what: 'a read', ms: 3, peerMs: 2, ratio: 1.5, aim: 1.6, second: { ms: 4, ratio: 0.75 }, cost: 'Query: 1 units' },
  { what: 'a start', ms: 300, peerMs: 200, ratio: 1.5, aim: null, cost: 'processor' },
];

test('a table has the columns of a second peer only if it has a heading', () => {
  expect(formatTable(ROWS, { ms: 'graph ms', peerMs: 'peer ms', secondMs: 'SDK ms' }).split('\n')).toEqual([
    '         graph ms  peer ms  ratio      aim  SDK ms  ratio  what it costs',
    'a read       3.00     2.00   1.50  <= 1.60    4.00   0.75  Query: 1 units',
    'a start    300.00   200.00   1.50        -       -      -  processor',
  ]);
  expect(formatTable(ROWS, { ms: 'many ms', peerMs: 'few ms' }).split('\n')).toEqual([
    '         many ms  few ms  ratio      aim  what it costs',
    'a read      3.00    2.00   1.50  <= 1.60  Query: 1 units',
    'a start   300.00  200.00   1.50        -  processor',
  ]);
});
