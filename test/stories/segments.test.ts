import { beforeAll, describe, expect, test } from 'vitest';
import type { Json } from '../../domain/playbook/playbook.ts';
import { openGraphWithStream, type TestCaller } from '../support/graph.ts';
import { testIdempotency } from '../support/idempotency.ts';
import { createOrderDesk, fresh } from '../support/order-desk.ts';

let graph: Awaited<ReturnType<typeof openGraphWithStream>>;
let shop: ReturnType<typeof createOrderDesk>;
beforeAll(async () => {
  graph = await openGraphWithStream();
  shop = createOrderDesk(graph);
  await shop.openShop();
});

const SEGMENT = 'id version name description enabled condition segmentStatus memberCount';
const SAVE = `mutation ($input: SaveSegmentInput!) {
  saveSegment(input: $input) { segment { ${SEGMENT} } userErrors { code message path } } }`;

const marketing = () => graph.as('marketing');
const send = async (input: object, by: TestCaller = marketing()) =>
  (await by.run(SAVE, { input: { idempotencyKey: fresh(), ...input } })).saveSegment;
async function save(input: object) {
  const { segment, userErrors } = await send(input);
  expect(userErrors).toEqual([]);
  return segment;
}
const errorsOf = async (input: object) =>
  (await send(input)).userErrors.map(({ code, path }: Record<string, string[]>) => `${code} ${path?.join('.')}`);
const list = async () => (await marketing().run(`{ segments { ${SEGMENT} } }`)).segments;

const fact = (name: string, path: string, operator: string, value: Json) => ({ fact: name, path, operator, value });
const REGULARS = { all: [fact('metrics', '$.orderCount', 'greaterThanInclusive', 3)] };
const draft = (more: object = {}) => ({ name: `Regulars ${fresh()}`, condition: REGULARS, ...more });

describe('a segment', () => {
  test('is created, listed, found by its id, changed under its version, and disabled', async () => {
    const input = draft({ description: ' Three orders or more ' });
    const segment = await save(input);
    expect(segment).toEqual({
      ...{ id: expect.stringMatching(/^seg_/), version: 1, name: input.name, description: 'Three orders or more' },
      ...{ enabled: true, condition: REGULARS, segmentStatus: 'BUILDING', memberCount: 0 },
    });
    expect(await list()).toContainEqual(segment);
    const { node } = await marketing().run(`query ($id: ID!) { node(id: $id) { ... on Segment { ${SEGMENT} } } }`, {
      id: segment.id,
    });
    expect(node).toEqual(segment);
    const renamed = await save({ id: segment.id, expectedVersion: 1, name: `${input.name}!`, description: null });
    expect(renamed).toEqual({ ...segment, version: 2, name: `${input.name}!`, description: null });
    expect(await errorsOf({ id: segment.id, expectedVersion: 1, name: 'Late' })).toEqual([
      'VERSION_CONFLICT input.expectedVersion',
    ]);
    expect(await save({ id: segment.id, enabled: false })).toMatchObject({
      ...{ version: 3, enabled: false, segmentStatus: 'DISABLED' },
      ...{ name: `${input.name}!`, condition: REGULARS },
    });
  });

  test.each<[string, () => object, readonly string[]]>([
    ['no name and no condition', () => ({}), ['INVALID input.name', 'INVALID input.condition']],
    ['an unknown id', () => ({ id: 'seg_01900000-0000-7000-8000-000000000000' }), ['NOT_FOUND input.id']],
    ['an empty name', () => draft({ name: ' ' }), ['INVALID input.name']],
    ['a long name', () => draft({ name: 'x'.repeat(101) }), ['LIMIT_EXCEEDED input.name']],
    ['a condition that is none', () => draft({ condition: 'always' }), ['INVALID input.condition']],
    [
      'a fact of playbooks that belongs to an event',
      () => draft({ condition: { all: [fact('openCase', '$.exists', 'equal', true)] } }),
      ['INVALID input.condition.all.0.fact'],
    ],
    [
      'an unknown field, deep in a rule',
      () => draft({ condition: { conditions: { any: [{ not: fact('metrics', '$.shoeSize', 'equal', 1) }] } } }),
      ['INVALID input.condition.conditions.any.0.not.path'],
    ],
    [
      'a purchase without a name',
      () => draft({ condition: fact('purchases', '$.sku', 'lessThan', 30) }),
      ['INVALID input.condition.path'],
    ],
    [
      'a purchase of long ago',
      () => draft({ condition: fact('purchases', "$.sku['A-1']", 'lessThan', 366) }),
      ['INVALID input.condition.value'],
    ],
    [
      'a tier that does not exist',
      () => draft({ condition: fact('insights', '$.tier', 'in', ['GOLD', 'TITANIUM']) }),
      ['INVALID input.condition.value'],
    ],
    [
      'a text with a number',
      () => draft({ condition: fact('customer', '$.locale', 'equal', 3) }),
      ['INVALID input.condition.value'],
    ],
  ])('is refused with %s', async (_, input, errors) => {
    expect(await errorsOf(input())).toEqual(errors);
  });

  test('has a name of its own, with spaces around it or not', async () => {
    const { name } = await save(draft({ name: ` ${fresh('Gold buyers')} ` }));
    expect(name).toBe(name.trim());
    expect(await errorsOf(draft({ name: ` ${name.toUpperCase()}` }))).toEqual(['ALREADY_EXISTS input.name']);
  });

  test('is saved once of two that are sent at once with one name, and both of two with two names', async () => {
    const name = fresh('twins');
    const twins = await Promise.all([errorsOf(draft({ name })), errorsOf(draft({ name }))]);
    expect(twins.toSorted((one, other) => one.length - other.length)).toEqual([[], ['ALREADY_EXISTS input.name']]);
    expect(await Promise.all([errorsOf(draft()), errorsOf(draft())])).toEqual([[], []]);
  });

  test('that is disabled and enabled at once is in one of the two states', async () => {
    const { id } = await save(draft());
    const both = await Promise.all([errorsOf({ id, enabled: false }), errorsOf({ id, enabled: true })]);
    expect(both).toEqual([[], []]);
    const { enabled, segmentStatus } = (await list()).find((one: { id: string }) => one.id === id);
    expect(segmentStatus).toBe(enabled ? 'BUILDING' : 'DISABLED');
  });

  test('is not seen or saved by who lacks the scope', async () => {
    const customerId = await shop.register({ name: { given: 'Ana' } });
    const { errors } = await graph.as('customer', { customer: customerId }).ask('{ segments { id } }');
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    const own = await graph.as('customer', { customer: customerId }).ask('{ me { id segments { id } } }');
    expect(own.data.me).toEqual({ id: customerId, segments: null });
    const refused = await graph.as('clerk').ask(SAVE, { input: { idempotencyKey: fresh(), ...draft() } });
    expect(refused.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    await expect(graph.as('clerk').run('{ segments { id } }')).resolves.toBeTruthy();
  });
});

testIdempotency('saveSegment', async () => {
  const input = draft();
  return {
    ...{ caller: graph.as('marketing'), otherClient: graph.as('marketing', { client: 'another' }) },
    send: (caller, sent) => send(sent, caller),
    input,
    otherInput: draft(),
    effects: async () => (await list()).length,
    moveOn: async () => {
      const { id } = (await list()).find(({ name }: { name: string }) => name === input.name);
      await save({ id, description: 'Changed since' });
    },
    lasting: ({ segment }) => segment.id,
  };
});
