import { describe, expect, it } from 'vitest';
import { runCheckOn } from './planted-tree.ts';

const TREE = {
  'test/checks/layers.json': {
    layers: [
      { layer: 0, folders: ['kernel'] },
      { layer: 1, folders: ['serial', 'order', 'warranty'] },
      { layer: 2, folders: ['playbook'] },
    ],
    notImportedBy: { warranty: ['serial'] },
    hubs: ['changes.ts', 'repositories.ts'],
  },
  'domain/kernel/id.ts': 'export type Id = string;\n',
  'domain/serial/serial.ts': "import type { Id } from '../kernel/id.ts';\nexport type Serial = Id;\n",
  'domain/order/order.ts': "import type { Id } from '../kernel/id.ts';\nexport type Order = Id;\n",
  'domain/warranty/warranty.ts': "import type { Order } from '../order/order.ts';\nexport type Warranty = Order;\n",
  'domain/playbook/playbook.ts': "export type { Order } from '../order/order.ts';\n",
  'domain/changes.ts': "export type { Warranty } from './warranty/warranty.ts';\n",
  'domain/repositories.ts': "export type { Order } from './order/order.ts';\n",
  'store/client/client.ts': 'export const client = 1;\n',
  'store/order/orders.ts': "export { client } from '../client/client.ts';\n",
  'graphql/generated/resolver-types.ts': `export type { Context } from '../context.ts';\n${'\n'.repeat(300)}`,
  'graphql/context.ts': "export type { Types } from './generated/resolver-types.ts';\n",
};

const check = (planted: Readonly<Record<string, unknown>>) => runCheckOn('layers.ts', { ...TREE, ...planted });

it('a tree in layers passes', () => {
  const { passed, problems, output } = check({});
  expect(problems).toEqual([]);
  expect(passed).toBe(true);
  expect(output).toContain('Folders that import each other: 0 pairs\n');
});

it.each([
  ['a type', "import type { Warranty } from '../warranty/warranty.ts';"],
  ['one type among values', "import { a, type Warranty } from '../warranty/warranty.ts';"],
  ['several lines', "import {\n  a,\n} from '../warranty/warranty.ts';"],
  ['only the side effects', "import '../warranty/warranty.ts';"],
  ['a dynamic import', "export const a = () => import('../warranty/warranty.ts');"],
  ['the type of a module', "export type A = import('../warranty/warranty.ts').Warranty;"],
  ['an export from the other', "export type { Warranty } from '../warranty/warranty.ts';"],
  ['an export of everything', "export * from '../warranty/warranty.ts';"],
])('fails for two folders that import each other, one of them %s', (_, text) => {
  const { passed, problems, output } = check({ 'domain/order/planted.ts': `${text}\n` });
  expect(passed).toBe(false);
  expect(problems).toEqual([
    expect.stringMatching(
      /^domain\/order\/planted\.ts:[13] imports domain\/warranty\/warranty\.ts: domain\/order and /,
    ),
  ]);
  expect(output).toContain('Folders that import each other: 1 pairs\n  domain/order <-> domain/warranty (1 ');
});

it.each([
  ['a comment', "// import { a } from '../warranty/warranty.ts';"],
  ['a text', "export const a = `import { a } from '../warranty/warranty.ts'`;"],
  ['a path', "export const a = new URL('../warranty/warranty.ts', import.meta.url);"],
])('ignores %s that looks like an import', (_, text) => {
  expect(check({ 'domain/order/planted.ts': text })).toMatchObject({ passed: true });
});

it('fails for a longer cycle of folders', () => {
  const { problems } = check({
    'domain/serial/planted.ts': "export * from '../order/order.ts';\n",
    'domain/kernel/planted.ts': "\nexport * from '../serial/serial.ts';\n",
  });
  const cycles = problems.filter((problem) => problem.includes('a cycle of folders'));
  expect(cycles).toHaveLength(1);
  for (const step of ['serial/planted.ts:1 imports', 'order/order.ts:1 imports', 'kernel/planted.ts:2 imports']) {
    expect(cycles[0]).toContain(step);
  }
});

describe('fails for an import', () => {
  it.each([
    [
      'of a higher layer',
      'domain/order/planted.ts',
      '../playbook/playbook.ts',
      'order is in layer 1, playbook in the h',
    ],
    [
      'that its own layer rules out',
      'domain/serial/planted.ts',
      '../warranty/warranty.ts',
      'serial may not import warr',
    ],
    ['of a hub file', 'domain/order/planted.ts', '../changes.ts', 'a folder of domain/ may not import a hub file'],
    ['of store/ in domain/', 'domain/order/planted.ts', '../../store/client/client.ts', 'domain/ may import only from'],
    ['of store/ in a hub file', 'domain/changes.ts', '../store/client/client.ts', 'domain/ may import only from'],
  ])('%s', (_, path, from, message) => {
    const { passed, problems } = check({ [path]: `\nexport * from '${from}';\n` });
    expect(passed).toBe(false);
    expect(problems.some((problem) => problem.startsWith(`${path}:2 imports `) && problem.includes(message))).toBe(
      true,
    );
  });
});

it.each(['store', 'graphql', 'lambdas', 'local'])('fails for two folders of %s/ that import each other', (area) => {
  const { problems } = check({
    [`${area}/one/a.ts`]: "export * from '../other/b.ts';\n",
    [`${area}/other/b.ts`]: "export * from '../one/a.ts';\n",
    [`${area}/top.ts`]: "export * from './below/c.ts';\n",
    [`${area}/below/c.ts`]: "export * from '../top.ts';\n",
  });
  expect(problems.map((problem) => problem.replace(/.*: /, ''))).toEqual([
    `${area}/one and ${area}/other import each other (1 imports the other way)`,
    `${area} and ${area}/below import each other (1 imports the other way)`,
  ]);
});

it('fails for two folders within a folder that import each other, and for one that imports its own folder', () => {
  const { problems } = check({
    'domain/order/sale/a.ts': "export * from '../refund/b.ts';\n",
    'domain/order/refund/b.ts': "export * from '../sale/a.ts';\n",
    'domain/order/top.ts': "export * from './sale/c.ts';\n",
    'domain/order/sale/c.ts': "export * from '../top.ts';\n",
  });
  expect(problems.map((problem) => problem.replace(/.*: /, '')).sort()).toEqual([
    'domain/order and domain/order/sale import each other (1 imports the other way)',
    'domain/order/refund and domain/order/sale import each other (1 imports the other way)',
  ]);
});

it.each([
  ['is directly in domain/', { 'domain/text.ts': '' }, 'domain/text.ts:1 is directly in domain/'],
  ['is in a folder without a layer', { 'domain/shop/shop.ts': '' }, 'domain/shop/shop.ts:1 is in domain/shop/, which'],
  ['has 251 lines', { 'cdk/app.ts': '\n'.repeat(251) }, 'cdk/app.ts:251 has 251 lines, more than 250'],
])('fails for a file that %s', (_, planted, message) => {
  expect(check(planted).problems).toEqual([expect.stringContaining(message)]);
});

it('250 lines pass', () => expect(check({ 'cdk/app.ts': '\n'.repeat(250) })).toMatchObject({ passed: true }));

it('fails for a declared folder or hub file that does not exist, and for a third hub file', () => {
  const declaration = TREE['test/checks/layers.json'];
  const { problems } = check({
    'test/checks/layers.json': {
      ...declaration,
      layers: [...declaration.layers, { layer: 3, folders: ['insight'] }],
      hubs: [...declaration.hubs, 'events.ts'],
    },
  });
  expect(problems).toEqual([
    'test/checks/layers.json:1 declares more than 2 hub files',
    'test/checks/layers.json:1 declares the hub file domain/events.ts, which does not exist',
    'test/checks/layers.json:1 declares domain/insight/, which does not exist',
  ]);
});
