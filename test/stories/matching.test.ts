import { beforeAll, describe, expect, test } from 'vitest';
import type { Answer } from '../support/graph.ts';
import { identityDesk } from '../support/identities.ts';
import { type Jeweller, openJeweller } from '../support/jeweller.ts';
import { type FollowedStream, followStream } from '../support/stream.ts';

type Data = Answer['data'];

const MATCH = 'id left { id } right { id } score matchStatus evidence { field agreement weight }';
const DUPLICATES = `query ($id: ID!) { customer(id: $id) {
  nextActions { kind message subject { id } } identity { duplicates { ${MATCH} } } } }`;

let shop: Jeweller;
let stream: FollowedStream;
let desk: ReturnType<typeof identityDesk>;
beforeAll(async () => {
  shop = await openJeweller();
  stream = await followStream(shop.graph.table);
  desk = identityDesk(shop);
});

const about = async (id: string): Promise<Data> => (await shop.desk.run(DUPLICATES, { id })).customer;
const queue = async (): Promise<Data> =>
  (await shop.desk.run(`{ matchQueue(minScore: 0) { nodes { ${MATCH} } } }`)).matchQueue.nodes;
const reject = (left: string, right: string, more: object = {}): Promise<Data> =>
  shop.mutate('rejectMatch', `match { ${MATCH} }`, { left, right, ...more });
const update = (customerId: string, changes: object): Promise<Data> =>
  shop.mutate('updateCustomer', 'customer { id }', { customerId, ...changes });

const NELL = {
  name: { given: 'Penelope', family: 'Featherstonehaugh' },
  birthDate: '1986-07-14',
  emails: [{ address: 'nell.featherstonehaugh@example.com' }],
  addresses: [{ lines: ['12 Swinegate'], locality: 'York', postalCode: 'YO1 8AZ', country: 'GB' }],
};

describe('the same person, registered twice', () => {
  test('with slips in name and address, is one once the stream has settled', async () => {
    const first = await shop.customer(NELL);
    await stream.settled();
    const second = await shop.customer({
      ...NELL,
      name: { given: 'Penelope', family: 'Fetherstonhaugh' },
      addresses: [{ lines: ['12 Swine Gate'], locality: 'York', postalCode: 'YO18AZ', country: 'GB' }],
    });
    await stream.settled();
    expect(await desk.records(second)).toEqual([first, second]);
    const { history } = await desk.identity(first);
    expect(history.nodes).toMatchObject([{ eventKind: 'MERGED', automatic: true, by: 'matcher' }]);
    expect(history.nodes[0].matchScore).toBeGreaterThan(0.99);
    expect((await about(first)).identity.duplicates).toEqual([]);
  });
});

describe('a pair that is only likely', () => {
  let tom: string;
  let other: string;
  let match: Data;
  beforeAll(async () => {
    // Father and son, in all but the day of birth: too much alike to pass over, too unlike to merge.
    const both = {
      name: { given: 'Thomas', family: 'Abernathy' },
      addresses: [{ lines: ['3 Ladygate'], locality: 'Beverley', postalCode: 'HU17 8BH', country: 'GB' }],
      phones: [{ number: '+441482860000' }],
      emails: [{ address: 'abernathy@example.com' }],
    };
    tom = await shop.customer({ ...both, birthDate: '1949-02-03' });
    other = await shop.customer({ ...both, birthDate: '1979-06-21' });
    await stream.settled();
    match = (await queue()).find(({ left, right }: Data) => [left.id, right.id].includes(tom));
  });

  test('waits in the queue, with what speaks for it, and is told of on both sides', async () => {
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

  test('is scored anew when a record changes', async () => {
    await update(other, {
      addresses: [{ lines: ['70 Toll Gavel'], locality: 'Beverley', postalCode: 'HU17 9AA', country: 'GB' }],
    });
    await stream.settled();
    const [again] = (await about(tom)).identity.duplicates;
    expect(again.id).toBe(match.id);
    expect(again.score).not.toBe(match.score);
  });

  test('once it is rejected waits no more, and never comes back, whatever is learned', async () => {
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
    await stream.settled();
    expect(await queue()).toEqual([]);
    expect(await desk.records(tom)).toEqual([tom]);
    expect(await desk.preview(tom, [other])).toMatchObject({ blockers: [{ code: 'REJECTED_BEFORE' }] });
  });
});
