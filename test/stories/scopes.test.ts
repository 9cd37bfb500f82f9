import { beforeAll, describe, expect, test } from 'vitest';
import { SCOPES } from '../../domain/kernel/roles.ts';
import { openGraph, type TestGraph } from '../support/graph.ts';
import { scanItems } from '../support/items.ts';
import { operationOf, ROOT_FIELDS, type RootField } from '../support/schema.ts';

const EVERY_SCOPE = [...SCOPES, 'self'];

let graph: TestGraph;
beforeAll(async () => {
  graph = await openGraph();
});

/** Queries only this field, with all arguments and these scopes. */
async function ask(root: RootField, scopes: readonly string[]) {
  const { query, variables } = operationOf(root, `scopes-${root.name}`);
  const { data, errors = [] } = await graph.as('support', { scopes, customer: 'cus_nobody' }).ask(query, variables);
  return { value: data[root.name], errors };
}

const codes = (errors: readonly { extensions: Readonly<Record<string, unknown>> }[]) =>
  errors.map(({ extensions }) => extensions['code']);

const guarded = ROOT_FIELDS.filter(({ requirement }) => requirement.every((scopes) => scopes.length > 0));
const open = ROOT_FIELDS.filter((root) => !guarded.includes(root));

describe.each(guarded)('$kind $name', (root) => {
  test('is forbidden without scopes, and the error names the required ones', async () => {
    const { value, errors } = await ask(root, []);
    expect(value).toBeNull();
    expect(errors).toMatchObject([{ path: [root.name], extensions: { code: 'FORBIDDEN' } }]);
    for (const scope of root.requirement.flat()) expect(errors[0]?.message).toContain(scope);
  });

  test('is forbidden with every other scope', async () => {
    const others = EVERY_SCOPE.filter((scope) => !root.requirement.flat().includes(scope));
    const { value, errors } = await ask(root, others);
    expect(value).toBeNull();
    expect(codes(errors)).toEqual(['FORBIDDEN']);
  });

  test('is allowed with only the required scopes', async () => {
    for (const scopes of root.requirement) expect(codes((await ask(root, scopes)).errors)).not.toContain('FORBIDDEN');
  });
});

test.each(open)('$kind $name is allowed for every token', async (root) => {
  expect((await ask(root, [])).errors).toEqual([]);
});

test('forbidden requests changed nothing', async () => {
  const before = await scanItems(graph.table);
  for (const root of ROOT_FIELDS.filter(({ kind }) => kind === 'mutation')) await ask(root, []);
  expect(await scanItems(graph.table)).toEqual(before);
});
