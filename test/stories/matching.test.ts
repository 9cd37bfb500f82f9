import { beforeAll, describe, expect, test } from 'vitest';
import { matchId } from '../../domain/matching/match.ts';
import type { Answer, TestCaller } from '../support/graph.ts';
import { testIdempotency } from '../support/idempotency.ts';
import { createIdentityDesk } from '../support/identity-desk.ts';
import { type Jeweller, openJeweller } from '../support/jeweller.ts';
import { type ConsumedStream, consumeStream } from '../support/stream.ts';

type Data = Answer['data'];

const MATCH = 'id left { id } right { id } score matchStatus evidence { field agreement weight }';
const DUPLICATES = `query ($id: ID!) { customer(id: $id) {
  nextActions { kind message subject { id } } identity { duplicates { ${MATCH} } } } }`;

let shop: Jeweller;
let stream: ConsumedStream;
let desk: ReturnType<typeof createIdentityDesk>;
beforeAll(async () => {
  shop = await openJeweller();
  stream = await consumeStream(shop.graph.table);
  desk = createIdentityDesk(shop);
});

const about = async (id: string): Promise<Data> => (await shop.desk.run(DUPLICATES, { id })).customer;
const queue = async (): Promise<Data> =>
  (await shop.desk.run(`{ matchQueue(minScore: 0) { nodes { ${MATCH} } } }`)).matchQueue.nodes;
const reject = (left: string, right: string, more: object = {}): Promise<Data> =>
  shop.mutate('rejectMatch', `match { ${MATCH} }`, { left, right, ...more });
const update = (customerId: string, changes: object): Promise<Data> =>
  shop.mutate('updateCustomer', 'customer { id }', { customerId, ...changes });

/** The stored match of a pair of records. */
const matchesOf = async (one: string, other: string): Promise<Data> => {
  const { node } = await shop.desk.run(`query ($id: ID!) { node(id: $id) { ... on Match { ${MATCH} } } }`, {
    id: matchId(one, other),
  });
  return node === null ? [] : [node];
};

async function registerBy(till: TestCaller, input: object): Promise<string> {
  const { customer } = await shop.mutate('registerCustomer', 'customer { id }', input, till);
  return customer.id;
}

const NELL = {
  name: { given: 'Penelope', family: 'Featherstonehaugh' },
  birthDate: '1986-07-14',
  emails: [{ address: 'nell.featherstonehaugh@example.com' }],
  addresses: [{ lines: ['12 Swinegate'], locality: 'York', postalCode: 'YO1 8AZ', country: 'GB' }],
};

describe('the same person, registered twice', () => {
  test('with typing errors in name and address, becomes one after the stream was drained', async () => {
    const first = await shop.customer(NELL);
    await stream.drain();
    const second = await shop.customer({
      ...NELL,
      name: { given: 'Penelope', family: 'Fetherstonhaugh' },
      addresses: [{ lines: ['12 Swine Gate'], locality: 'York', postalCode: 'YO18AZ', country: 'GB' }],
    });
    await stream.drain();
    expect(await desk.records(second)).toEqual([first, second]);
    const { history } = await desk.identity(first);
    expect(history.nodes).toMatchObject([{ eventKind: 'MERGED', automatic: true, by: 'matcher' }]);
    expect(history.nodes[0].matchScore).toBeGreaterThan(0.99);
    expect((await about(first)).identity.duplicates).toEqual([]);
  });
});

test('two tills that register the same new person at once get one person', async () => {
  const rosa = {
    name: { given: 'Rosalind', family: 'Ibbotson-Wray' },
    birthDate: '1991-11-30',
    phones: [{ number: '+447700900123' }],
  };
  const [york, leeds] = [shop.york, shop.leeds].map((till) => registerBy(till, rosa));
  const ids = await Promise.all([york, leeds]);
  expect(new Set(ids).size).toBe(2);
  await stream.drain();
  const [records = []] = await Promise.all(ids.map((id) => desk.records(id ?? '')));
  expect(records.toSorted()).toEqual(ids.toSorted());
  const found = await shop.york.run(`{ customersBy(key: { phone: "+447700900123" }) { id } }`);
  expect(found.customersBy).toEqual([{ id: records[0] }]);
});

test('an unmerged pair is never matched or suggested again', async () => {
  const hugh = {
    name: { given: 'Hugh', family: 'Ravensworth' },
    birthDate: '1975-05-05',
    emails: [{ address: 'hugh@ravensworth.example' }],
  };
  const [first, second] = [await shop.customer(hugh), await shop.customer(hugh)];
  await stream.drain();
  expect(await desk.records(first)).toHaveLength(2);
  const [merged] = await matchesOf(first, second);
  expect(merged).toMatchObject({ matchStatus: 'MERGED' });
  expect((await desk.unmerge(second)).userErrors).toEqual([]);
  await stream.drain();
  await update(second, { addPhones: [{ number: '+447700900456' }] });
  await update(first, { addPhones: [{ number: '+447700900456' }] });
  await stream.drain();
  expect(await desk.records(first)).toEqual([first]);
  expect(await desk.records(second)).toEqual([second]);
  for (const id of [first, second]) expect((await about(id)).identity.duplicates).toEqual([]);
  expect(await matchesOf(first, second)).toMatchObject([{ matchStatus: 'REJECTED' }]);
  const third = await shop.customer(hugh);
  await stream.drain();
  const [one, other] = [await desk.records(first), await desk.records(second)];
  expect([...one, ...other].toSorted()).toEqual([first, second, third].toSorted());
});

describe('a pair that is only likely', () => {
  let tom: string;
  let other: string;
  let match: Data;
  beforeAll(async () => {
    // Father and son, equal except for the birth date: too similar to ignore, too different to merge.
    const both = {
      name: { given: 'Thomas', family: 'Abernathy' },
      addresses: [{ lines: ['3 Ladygate'], locality: 'Beverley', postalCode: 'HU17 8BH', country: 'GB' }],
      phones: [{ number: '+441482860000' }],
      emails: [{ address: 'abernathy@example.com' }],
    };
    tom = await shop.customer({ ...both, birthDate: '1949-02-03' });
    other = await shop.customer({ ...both, birthDate: '1979-06-21' });
    await stream.drain();
    match = (await queue()).find(({ left, right }: Data) => [left.id, right.id].includes(tom));
  });

  test('waits in the queue with its evidence, and shows on both records', async () => {
    expect([match.left.id, match.right.id].toSorted()).toEqual([tom, other].toSorted());
    expect(match).toMatchObject({ matchStatus: 'SUGGESTED' });
    expect(match.score).toBeGreaterThan(0.5);
    expect(match.evidence).toContainEqual({ field: 'familyName', agreement: 'EXACT', weight: expect.any(Number) });
    for (const id of [tom, other]) {
      const { nextActions, identity } = await about(id);
      expect(identity.duplicates).toEqual([match]);
      expect(nextActions).toContainEqual(
        expect.objectContaining({ kind: 'REVIEW_DUPLICATE', subject: { id: match.id } }),
      );
    }
    expect(await desk.records(tom)).toEqual([tom]);
  });

  test('gets a new score when a record changes', async () => {
    await update(other, {
      addresses: [{ lines: ['70 Toll Gavel'], locality: 'Beverley', postalCode: 'HU17 9AA', country: 'GB' }],
    });
    await stream.drain();
    const [again] = (await about(tom)).identity.duplicates;
    expect(again.id).toBe(match.id);
    expect(again.score).not.toBe(match.score);
  });

  test('leaves the queue after a rejection, and never comes back', async () => {
    const rejected = await reject(tom, other, { reason: 'father and son' });
    expect(rejected).toMatchObject({ match: { id: match.id, matchStatus: 'REJECTED' }, userErrors: [] });
    expect(await queue()).toEqual([]);
    for (const id of [tom, other]) {
      const { nextActions, identity } = await about(id);
      expect(identity.duplicates).toEqual([]);
      expect(nextActions).not.toContainEqual(expect.objectContaining({ kind: 'REVIEW_DUPLICATE' }));
      const { history } = await desk.identity(id);
      expect(history.nodes).toMatchObject([{ eventKind: 'REJECTED', automatic: false, reason: 'father and son' }]);
    }
    await update(other, { birthDate: '1949-02-03' });
    await stream.drain();
    expect(await queue()).toEqual([]);
    expect(await desk.records(tom)).toEqual([tom]);
    expect(await desk.preview(tom, [other])).toMatchObject({ blockers: [{ code: 'REJECTED_BEFORE' }] });
  });
});

describe('rejecting', () => {
  const people = async () => [
    await shop.customer({ name: { given: 'Ada' } }),
    await shop.customer({ name: { given: 'Bo' } }),
  ];

  test('also works for a pair that was not suggested, and returns its score', async () => {
    const [ada = '', bo = ''] = await people();
    const { match, userErrors } = await reject(ada, bo);
    expect(userErrors).toEqual([]);
    expect(match).toMatchObject({ matchStatus: 'REJECTED' });
    expect(match.score).toBeLessThan(0.01);
    expect(await desk.preview(ada, [bo])).toMatchObject({ blockers: [{ code: 'REJECTED_BEFORE' }] });
    const again = await reject(bo, ada);
    expect(again).toEqual({ match, userErrors: [] });
    expect((await desk.identity(ada)).history.nodes).toHaveLength(1);
  });

  test('fails for one person, for an unknown customer, and for a till', async () => {
    const [ada = '', bo = ''] = await people();
    await desk.merge(ada, [bo]);
    expect(await reject(ada, bo)).toMatchObject({
      match: null,
      userErrors: [{ code: 'NOT_ALLOWED', path: ['input'] }],
    });
    expect(await reject(ada, ada)).toMatchObject({ userErrors: [{ code: 'NOT_ALLOWED' }] });
    expect(await reject(ada, 'cus_nobody')).toMatchObject({
      userErrors: [{ code: 'NOT_FOUND', path: ['input', 'right'] }],
    });
    const { errors } = await shop.york.ask(
      'mutation { rejectMatch(input: { idempotencyKey: "k", left: "a", right: "b" }) { match { id } } }',
    );
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });
});

testIdempotency('rejectMatch', async () => {
  const [ada, bo, cy] = await Promise.all(['Ada', 'Bo', 'Cy'].map((given) => shop.customer({ name: { given } })));
  const send = async (caller: TestCaller, input: object) =>
    shop.mutate('rejectMatch', `match { ${MATCH} }`, input, caller);
  return {
    caller: shop.desk,
    otherClient: shop.graph.as('support', { client: 'another desk' }),
    send,
    input: { left: ada, right: bo },
    otherInput: { left: ada, right: cy },
    effects: async () => (await desk.identity(ada ?? '')).history.nodes.length,
    moveOn: () => update(ada ?? '', { birthDate: '1980-01-01' }),
    lasting: ({ match }) => match,
  };
});
