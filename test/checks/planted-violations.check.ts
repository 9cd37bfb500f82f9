import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { copyTree, type TreeCopy } from './tree-copy.ts';

const LINT_PLANTS = [
  {
    name: 'an import cycle',
    rule: 'lint/suspicious/noImportCycles',
    path: 'domain/planted-a.ts',
    text: "import { b } from './planted-b.ts';\nexport const a = () => b;\n",
  },
  {
    name: 'its other half, although it imports only a type',
    rule: 'lint/suspicious/noImportCycles',
    path: 'domain/planted-b.ts',
    text: "import type { a } from './planted-a.ts';\nexport const b: typeof a | null = null;\n",
  },
  importPlant('domain', '../store/table/table-schema.ts'),
  importPlant('store', '../graphql/context.ts'),
  importPlant('store', 'graphql'),
  importPlant('graphql/resolvers', '../../store/table/table-schema.ts'),
  importPlant('graphql', '@aws-sdk/client-dynamodb'),
  importPlant('lambdas', '../local/engine/engine.ts'),
  importPlant('lambdas', '../cdk/configuration.ts'),
  importPlant('cdk', '../domain/order.ts'),
  importPlant('cdk', '../lambdas/graphql.ts'),
  importPlant('local', '../graphql/context.ts'),
  importPlant('local', '../test/support/table.ts'),
  {
    name: 'a read of the environment outside lambdas/environment.ts',
    rule: 'lint/style/noProcessEnv',
    path: 'store/planted-environment.ts',
    text: "export const table = process.env['TABLE_NAME'];\n",
  },
  {
    name: 'a promise that the code does not await',
    rule: 'lint/nursery/noFloatingPromises',
    path: 'store/planted-promise.ts',
    text: 'async function write(): Promise<void> {}\nexport function save(): void {\n  write();\n}\n',
  },
  {
    name: 'promises that start in parallel without inParallel',
    rule: 'plugin',
    path: 'domain/planted-promise-all.ts',
    text: 'export const all = (a: () => Promise<void>, b: () => Promise<void>) => Promise.all([a(), b()]);\n',
  },
  {
    name: 'a promise that starts before the code awaits it',
    rule: 'plugin',
    path: 'domain/planted-awaited.ts',
    text: `export async function both(a: () => Promise<number>, b: () => number): Promise<number> {
  const started = a();
  const other = b();
  return other + (await started);
}
`,
  },
  {
    name: 'a rejection that a test expects of a promise in a variable',
    rule: 'plugin',
    path: 'test/domain/planted-rejection.test.ts',
    text: `import { expect, test } from 'vitest';
test('rejects', async () => {
  const started = fetch('about:blank');
  await expect(started).rejects.toThrow();
});
`,
  },
  {
    name: 'a promise for each item of a list',
    rule: 'plugin',
    path: 'graphql/planted-map.ts',
    text: 'export const each = (all: readonly string[]) => all.map(async (one) => one);\n',
  },
  {
    name: 'a line to the console',
    rule: 'lint/suspicious/noConsole',
    path: 'lambdas/planted-console.ts',
    text: "export const log = () => console.log('a');\n",
  },
  {
    name: 'any',
    rule: 'lint/suspicious/noExplicitAny',
    path: 'domain/planted-any.ts',
    text: 'export const a = (b: any): unknown => b;\n',
  },
  {
    name: 'a non-null assertion',
    rule: 'lint/style/noNonNullAssertion',
    path: 'domain/planted-assertion.ts',
    text: 'export const a = (b: string | null): string => b!;\n',
  },
  {
    name: 'a default export',
    rule: 'lint/style/noDefaultExport',
    path: 'domain/planted-default.ts',
    text: 'export default 1;\n',
  },
];

const CONTRACT_PLANTS = [
  {
    name: 'a removed directive',
    path: 'graphql/schema/customer.graphql',
    from: 'birthDate: Date @requiresScopes(scopes: [["pii:read"], ["self"]])',
    to: 'birthDate: Date',
    message: 'missing: Customer.birthDate @requiresScopes(scopes: [["pii:read"], ["self"]])',
  },
  {
    name: 'an additional scope',
    path: 'graphql/schema/customer.graphql',
    from: '@requiresScopes(scopes: [["pii:read"], ["self"]])',
    to: '@requiresScopes(scopes: [["pii:read"], ["self"], ["customers:read"]])',
    message: 'not in the contract: Customer.birthDate @requiresScopes',
  },
  {
    name: 'a changed nullability',
    path: 'graphql/schema/customer.graphql',
    from: '  status: CustomerStatus!',
    to: '  status: CustomerStatus',
    message: 'missing: Customer.status: CustomerStatus!',
  },
  {
    name: 'a changed default',
    path: 'graphql/schema/customer.graphql',
    from: 'includeUnidentified: Boolean = false, first: Int = 20',
    to: 'includeUnidentified: Boolean = false, first: Int = 10',
    message: 'missing: Query.searchCustomers(first:): Int = 20',
  },
];

function importPlant(folder: string, from: string) {
  return {
    name: `an import of ${from} in ${folder}/`,
    rule: 'lint/style/noRestrictedImports',
    path: `${folder}/planted-${from.replace(/\W+/g, '-')}.ts`,
    text: `import * as planted from '${from}';\nexport const use = () => planted;\n`,
  };
}

let tree: TreeCopy;

describe('the linter fails for', () => {
  let output = '';
  beforeAll(() => {
    tree = copyTree();
    for (const { path, text } of LINT_PLANTS) tree.write(path, text);
    const result = tree.run('check:lint', '--max-diagnostics=none');
    expect(result.passed).toBe(false);
    output = result.output;
  });
  afterAll(() => tree.remove());

  it.each(LINT_PLANTS)('$name', ({ path, rule }) => {
    expect(output).toMatch(new RegExp(`^${path}:\\d+:\\d+ ${rule} `, 'm'));
  });
});

describe('on a copy of the tree', () => {
  beforeEach(() => {
    tree = copyTree();
  });
  afterEach(() => tree.remove());

  // The plants of these must fail only because of the plant. Those of the other checks expect a message, and `npm run check` shows
  // that all pass on the tree.
  it.each(['check:codegen', 'check:contract'])('%s passes on the unchanged tree', (script) =>
    expect(tree.run(script)).toMatchObject({ passed: true }),
  );

  it('an unused export fails the check for dead code', () => {
    tree.replace(
      'domain/kernel/roles.ts',
      'export const ROLE_NAMES',
      'export const planted = 1;\nexport const ROLE_NAMES',
    );
    const { passed, output } = tree.run('check:dead-code');
    expect(passed).toBe(false);
    expect(output).toMatch(/planted\s+domain\/kernel\/roles\.ts/);
  });

  it('a file without an importer fails the check for dead code', () => {
    tree.write('store/planted.ts', 'export const planted = 1;\n');
    const { passed, output } = tree.run('check:dead-code');
    expect(passed).toBe(false);
    expect(output).toContain('store/planted.ts');
  });

  it('a schema change without new generated code fails the check of the generated code', () => {
    tree.replace('graphql/schema/shop.graphql', 'type Shop { name: String!', 'type Shop { planted: Int  name: String!');
    const { passed, output } = tree.run('check:codegen');
    expect(passed).toBe(false);
    expect(output).toContain('resolver-types.ts is stale');
  });

  it('a manual change of generated code fails the check of the generated code', () => {
    tree.replace('graphql/generated/resolver-types.ts', 'export type', 'export type Planted = string;\nexport type');
    expect(tree.run('check:codegen')).toMatchObject({ passed: false });
  });

  it.each(CONTRACT_PLANTS)('a schema with $name fails the check of the contract', ({ path, from, to, message }) => {
    tree.replace(path, from, to);
    const { passed, output } = tree.run('check:contract');
    expect(passed).toBe(false);
    expect(output).toContain(message);
  });

  it('a copy of a contract file that is not built fails the check of the contract', () => {
    tree.write('test/contract/99-planted.graphql', 'type Planted { id: ID! }\n');
    expect(tree.run('check:contract').output).toContain('99-planted.graphql is not among the built files');
  });
});
