import { describe, expect, it } from 'vitest';
import { runCheckOn } from './planted-tree.ts';

const USE = 'another word';
const WORDS = [
  { words: ['Claim', 'claimOf', 'filled-up'], scope: 'identifier', use: USE },
  { words: ['hands', 'hand over'], scope: 'identifier-part', use: USE },
  { words: ['counted'], scope: 'function-name', use: USE },
  { words: ['be it'], scope: 'comment', use: USE },
  { words: ['shelf'], scope: 'any', use: USE },
  { words: ['recall'], scope: 'identifier', use: USE, in: ['domain/'] },
];

/** Allowed text that resembles each word of the list. */
const TREE = {
  'domain/shop.ts': `/** The claim of a customer, counted by hand. Bookshelf. It can be. It hands over. */
export const claim = (secondhand: string) => 'a shelf, be it hands' + secondhand;
const counted = [1].filter((one) => one > 0);
const total = { counted: counted.length, claims: \`\${claim('shelf')} shelf\` };
export const pattern = /shelf ' \` be it/.test(String(total.counted));
`,
  'graphql/schema/shop.graphql': '"What is for sale."\ntype Shop { topShelf: String @deprecated(reason: "Old.") }\n',
  'graphql/resolvers/shop.ts': 'export const Shop = { topShelf: () => null };\n',
  'graphql/generated/types.ts': 'export type Claim = string;\n',
  'bench/figures.ts': 'export const recall = 1;\n',
};

const check = (
  planted: Readonly<Record<string, string>>,
  exceptions: readonly object[] = [],
  words: object[] = WORDS,
) => runCheckOn('words.ts', { 'test/checks/words.json': { words, exceptions }, ...TREE, ...planted });

it('a tree without such words passes', () => {
  expect(check({})).toMatchObject({
    passed: true,
    problems: [],
    output: expect.stringContaining('0 words to replace'),
  });
});

const TEMPLATE = 'const a = `$' + '{`}`}\n$' + '{{ b: claimOf() }}`;\n';

describe('fails for', () => {
  it.each([
    ['a whole name', 'store/a.ts', '\nexport type Claim = 1;\n', 'store/a.ts:2 Claim'],
    ['a name between others', 'store/a.ts', 'export const a = { ...b.claimOf(c) };\n', 'store/a.ts:1 claimOf'],
    ['a name in a template', 'store/a.ts', TEMPLATE, 'store/a.ts:2 claimOf'],
    ['a name in an element', 'local/a.tsx', "const a = <p>It's {claimOf()}</p>;\n", 'local/a.tsx:1 claimOf'],
    ['a part of a name', 'store/a.ts', 'export const itemHands = 1;\n', 'store/a.ts:1 hands'],
    ['a part of a constant', 'store/a.ts', 'export const MAX_HANDS = 1;\n', 'store/a.ts:1 hands'],
    ['two parts of a name', 'cdk/a.ts', 'export const toHandOver = 1;\n', 'cdk/a.ts:1 hand over'],
    ['a function', 'store/a.ts', 'export async function counted() {}\n', 'store/a.ts:1 counted'],
    ['a constant', 'build.ts', 'const counted = () => 1;\n', 'build.ts:1 counted'],
    ['a name that is not allowed in one folder', 'domain/a.ts', 'export const recall = 1;\n', 'domain/a.ts:1 recall'],
    ['a file name', 'store/top-shelf.ts', '', 'store/top-shelf.ts:1 shelf'],
    ['a file name that is a whole name', 'test/filled-up.test.ts', '', 'test/filled-up.test.ts:1 filled-up'],
    ['a folder', 'local/shelf/a.ts', '', 'local/shelf:1 shelf'],
    ['a comment', 'store/a.ts', 'const a = 1; // On the Shelf.\n', 'store/a.ts:1 shelf'],
    ['words on two lines', 'store/a.ts', '/**\n * A word, be\n * it long.\n */\n', 'store/a.ts:2 be it'],
    ['a name in a comment', 'store/a.ts', '/** See {@link claimOf}. */\n', 'store/a.ts:1 claimOf'],
    [
      'a description',
      'graphql/schema/a.graphql',
      'type A {\n  "A shelf."\n  a: Int\n}\n',
      'graphql/schema/a.graphql:2 shelf',
    ],
    [
      'a long description',
      'graphql/schema/a.graphql',
      '"""\nA\nshelf.\n"""\ntype A { a: Int }\n',
      'graphql/schema/a.graphql:3 shelf',
    ],
    ['a comment of the schema', 'graphql/schema/a.graphql', '# A shelf.\n', 'graphql/schema/a.graphql:1 shelf'],
    ['the README', 'README.md', '# The shelf\n', 'README.md:1 shelf'],
    ['a page', 'docs/decisions/a.md', 'Whether\nit uses `Claim`.\n', 'docs/decisions/a.md:2 Claim'],
  ])('%s', (_, path, text, message) => {
    const { passed, problems, output } = check({ [path]: text });
    expect(passed).toBe(false);
    expect(problems).toEqual([`${message} -> ${USE}`]);
    expect(output).toContain(`     1 ${message.replace(/^\S+ /, '')} -> ${USE}\n`);
  });
});

describe('an exception', () => {
  const planted = { 'store/a.ts': '  const shelf = 1; // shelf\n', 'store/shelf.ts': '' };
  const lineException = { file: 'store/a.ts', text: 'const shelf = 1; // shelf', reason: 'It is furniture.' };
  const nameException = { file: 'store/shelf.ts', text: 'shelf.ts', reason: 'It is furniture.' };

  it('excuses all of its line, or the name of a file', () => {
    expect(check(planted, [lineException, nameException])).toMatchObject({ passed: true, problems: [] });
  });

  it('of another line or file excuses nothing', () => {
    const others = [
      { ...lineException, text: 'shelf' },
      { ...nameException, file: 'store/b.ts' },
    ];
    expect(check(planted, others).problems.filter((problem) => problem.endsWith(USE))).toHaveLength(3);
  });

  it('that is not needed fails', () => {
    const { passed, problems } = check({}, [lineException]);
    expect(passed).toBe(false);
    expect(problems).toEqual([
      'test/checks/words.json:1 has an exception that nothing needs, for store/a.ts: const shelf = 1; // shelf',
    ]);
  });

  it('without a reason fails', () => {
    expect(check(planted, [{ ...lineException, reason: '' }, nameException]).problems).toEqual([
      expect.stringContaining('gives no reason for store/a.ts'),
    ]);
  });

  it('fails as the 41st', () => {
    const texts = Array.from({ length: 41 }, (_, index) => `const shelf${index} = 1;`);
    const exceptions = texts.map((text) => ({ ...lineException, text }));
    const all = (count: number) =>
      check({ 'store/a.ts': texts.slice(0, count).join('\n') }, exceptions.slice(0, count));
    expect(all(40)).toMatchObject({ passed: true, problems: [] });
    expect(all(41)).toMatchObject({
      passed: false,
      problems: ['test/checks/words.json:1 has 41 exceptions, more than 40'],
    });
  });
});

it('fails for a list with an unknown scope, or without what to use', () => {
  expect(check({}, [], [{ words: ['shelf'], scope: 'all', use: '' }]).problems).toEqual([
    'test/checks/words.json:1 knows no scope all, which shelf has',
    'test/checks/words.json:1 does not say what to use instead of shelf',
  ]);
});
