import { describe, expect, test } from 'vitest';
import { ask, repeat, restate, send, TOO_LARGE } from './session.ts';

export function denialOfService(): void {
  describe('graphql-cop: denial of service', () => {
    restate(['alias_overloading', 'Denial of Service :: Aliases based Attack'], 'alias overloading', async () => {
      expect(await ask(`{ ${repeat(101, (at) => `alias${at}: __typename`)} }`)).toMatchObject({
        ...TOO_LARGE,
        limit: 'rootFields',
      });
      expect(await ask(`{ me { ${repeat(101, (at) => `alias${at}: id`)} } }`)).toMatchObject({
        ...TOO_LARGE,
        limit: 'aliases',
      });
    });

    restate(['batch_query', 'Denial of Service :: Batch Query Attack'], 'array-based query batching', async () => {
      const body = JSON.stringify(Array.from({ length: 10 }, () => ({ query: '{ __typename }' })));
      const headers = { 'content-type': 'application/json' };
      expect(await send({ method: 'POST', headers, body })).toMatchObject({ status: 400, code: 'BAD_REQUEST' });
    });

    restate(['directive_overloading'], 'directive overloading', async () => {
      expect(await ask(`{ __typename ${'@aa'.repeat(50)} }`)).toMatchObject({ ...TOO_LARGE, limit: 'directives' });
    });

    restate(['circular_query_introspection'], 'circular query by introspection', async () => {
      const circular = `{ __schema { types { fields { type { fields { type { fields { type { fields { type { name } } } } } } } } } } }`;
      for (const role of ['customer', 'admin'] as const)
        expect(await ask(circular, {}, role)).toMatchObject({ status: 400 });
    });

    restate(['field_duplication', 'Denial of Service :: Field Duplication Attack'], 'field duplication', async () => {
      expect(await ask(`{ ${'__typename '.repeat(500)} }`)).toMatchObject({ ...TOO_LARGE, limit: 'rootFields' });
      expect(await ask(`{ me { ${'id '.repeat(500)} } }`)).toMatchObject({ ...TOO_LARGE, limit: 'repeats' });
    });
  });

  describe('DVGA: denial of service', () => {
    restate(['Denial of Service :: Deep Recursion Query Attack'], 'a deep recursion', async () => {
      const deep = `{ me { ${'orders { nodes { customer { '.repeat(10)} id ${'} } } '.repeat(10)} } }`;
      expect(await ask(deep)).toMatchObject({ ...TOO_LARGE, limit: 'depth' });
    });

    restate(
      ['Denial of Service :: Resource Intensive Query Attack'],
      'an intensive query, alone and many times',
      async () => {
        const nested = '{ me { orders(first: 100) { nodes { customer { orders(first: 100) { nodes { id } } } } } } }';
        expect(await ask(nested)).toMatchObject({ ...TOO_LARGE, limit: 'cost' });
        const visits = 'appointmentSlots(store: "york", from: "2027-01-01", to: "2027-01-31", minutes: 5) { startsAt }';
        expect(await ask(`{ ${repeat(20, (at) => `a${at}: ${visits}`)} }`)).toMatchObject({
          ...TOO_LARGE,
          limit: 'cost',
        });
      },
    );

    restate(['circular_fragment', 'Denial of Service :: Circular Fragment'], 'a circular fragment', async () => {
      for (const circular of [
        '{ me { ...A } } fragment A on Customer { id ...B } fragment B on Customer { id ...A }',
        '{ __schema { ...A } } fragment A on __Schema { __typename ...B } fragment B on __Schema { ...A }',
        '{ ...A } fragment A on Query { ...A }',
      ])
        for (const role of ['customer', 'admin'] as const)
          expect(await ask(circular, {}, role)).toMatchObject({ status: 400, code: 'GRAPHQL_VALIDATION_FAILED' });
    });

    test('a large input, and the same large input many times', async () => {
      const tastes = Array.from({ length: 7_000 }, (_, at) => ({ topic: `t${at}`, value: 'v' }));
      const set = (at: number) =>
        `a${at}: setTastes(input: { idempotencyKey: "k${at}", likes: $t }) { userErrors { code } }`;
      const answer = await ask(`mutation ($t: [TasteInput!]) { ${repeat(10, set)} }`, { t: tastes });
      expect(answer).toMatchObject({ ...TOO_LARGE, limit: 'cost' });
      expect((await ask('{ me { id } }', { t: 'x'.repeat(300_000) })).status).toBe(413);
    });
  });
}
