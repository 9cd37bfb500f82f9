import { expect, it } from 'vitest';
import { runCheckOn } from './planted-tree.ts';

const TREE = {
  'README.md': 'See [the rules](docs/rules.md#first), [a page](https://example.com/none) and `domain/shop.ts`.\n',
  'docs/rules.md': '# First\n[Back](../README.md). `order.ts` and `npm run x` are no paths.\n',
  'domain/shop.ts': 'export const shop = 1;\n',
};

const check = (planted: Readonly<Record<string, string>>) => runCheckOn('docs.ts', { ...TREE, ...planted });

it('documents that name only files that exist pass', () => {
  expect(check({})).toMatchObject({ passed: true, problems: [] });
});

it.each([
  ['a path in backticks', '`domain/none.ts`', 'domain/none.ts'],
  ['a relative link', '[none](none.md)', 'docs/none.md'],
  ['a link with an anchor', '[none](../none.md#part)', 'none.md'],
])('%s to a missing file fails', (_, text, path) => {
  expect(check({ 'docs/planted.md': `# Planted\n${text}\n` })).toMatchObject({
    passed: false,
    problems: [`docs/planted.md:2 ${path} does not exist`],
  });
});
