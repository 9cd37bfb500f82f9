import { expect, test } from 'vitest';
import { sourceOfEachLine } from '../../bench/profile/bundle-sources.ts';
import { sharesOf } from '../../bench/profile/shares.ts';

test('each line of a bundle has the file that the comment above it names', () => {
  const text = [
    'import x;',
    '// node_modules/@apollo/server/dist/esm/a.js',
    'a();',
    '// not a file',
    '// store/b.ts',
    'b();',
  ];
  const apollo = 'node_modules/@apollo/server/dist/esm/a.js';
  expect(sourceOfEachLine(text.join('\n'))).toEqual(['', apollo, apollo, apollo, 'store/b.ts', 'store/b.ts']);
});

test('a sample counts for the innermost part that is not Node.js itself', () => {
  const node = (id: number, functionName: string, url: string, children: number[] = []) => ({
    ...{ id, children, callFrame: { functionName, url, scriptId: '', lineNumber: 0, columnNumber: 0 } },
  });
  const nodes = [
    node(1, '(root)', '', [2, 3, 4, 8, 10]),
    node(2, '(idle)', ''),
    node(3, '(garbage collector)', ''),
    node(4, 'resolve', 'graphql/resolvers/order.ts', [5]),
    node(5, 'post', 'store/dynamo/exchange.ts', [6, 7]),
    node(6, 'request', 'node:_http_client'),
    node(7, 'entityOf', 'store/table/item.ts'),
    node(8, 'onread', 'node:net', [9]),
    node(9, 'writeUtf8String', ''),
    node(10, 'post', 'node:inspector'),
  ];
  const profile = {
    nodes,
    startTime: 0,
    endTime: 0,
    samples: [2, 3, 4, 6, 7, 9, 10],
    timeDeltas: [50, 1, 2, 3, 4, 10, 7],
  };
  const { busyMs, percent } = sharesOf(profile, ({ url }) => url);
  expect(busyMs).toBeCloseTo(0.02);
  expect(percent).toEqual({
    ...{ 'client of DynamoDB': 15, 'sockets of the client': 50, 'decoding of items': 20 },
    ...{ graphql: 0, Apollo: 0, 'own code': 10, 'other libraries': 0, 'garbage collection': 5, 'Node.js': 0 },
  });
});
