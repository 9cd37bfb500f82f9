import { describe, expect } from 'vitest';
import { ask, restate, send, sendUnknown, urlOf } from './session.ts';

const IDE = /graphiql|graphql playground|graphql-playground|apollo sandbox/i;

export function disclosure(): void {
  describe('graphql-cop: forged requests and leaks', () => {
    const QUERY = '{ viewer { kind } }';
    const url = (query: string) => `${urlOf()}?query=${encodeURIComponent(query)}`;

    restate(
      ['get_method_support', 'get_based_mutation'],
      'a GET that a form could send, and a mutation by GET',
      async () => {
        expect(await send({ url: url(QUERY) })).toMatchObject({ status: 400, code: 'BAD_REQUEST' });
        const headers = { 'apollo-require-preflight': 'true' };
        const mutation = 'mutation { setTastes(input: { idempotencyKey: "k" }) { userErrors { code } } }';
        expect((await send({ url: url(mutation), headers })).status).toBe(405);
      },
    );

    restate(['post_based_csrf'], 'a POST that a form could send', async () => {
      for (const type of ['application/x-www-form-urlencoded', 'text/plain', 'multipart/form-data; boundary=x']) {
        const body = `query=${encodeURIComponent(QUERY)}`;
        const answer = await send({ method: 'POST', headers: { 'content-type': type }, body });
        expect(answer).toMatchObject({ status: 400, code: 'BAD_REQUEST' });
        expect(answer.data).toBeUndefined();
      }
      expect(await send({ method: 'POST', url: url(QUERY) })).toMatchObject({ status: 400, code: 'BAD_REQUEST' });
    });

    restate(
      ['trace_mode', 'unhandled_error_detection', 'Information Disclosure :: Stack Trace Errors'],
      'tracing, and what stands behind an error',
      async () => {
        expect(Object.keys((await ask(QUERY)).extensions ?? {})).toEqual(['cost']);
        for (const broken of ['qwerty cop { abc }', '{ me { nothing } }', '{', 'query ($a: Int!) { me { id } }']) {
          const { status, text } = await ask(broken);
          expect(status).toBe(400);
          expect(text).not.toMatch(/stacktrace|exception|node_modules|\.ts:|\.mjs/i);
        }
      },
    );

    restate(
      [
        ...(['detect_graphiql', 'Information Disclosure :: GraphiQL Interface'] as const),
        'Authorization Bypass :: GraphQL Interface Protection Bypass',
      ],
      'a page to write queries in, whatever a cookie says',
      async () => {
        for (const path of ['/graphiql', '/playground', '/console', '/graphql', '/staff/graphql']) {
          const headers = { accept: 'text/html', cookie: 'env=graphiql:enable' };
          const unknown = await sendUnknown(path, { headers });
          expect([401, 404]).toContain(unknown.status);
          const { status, headers: found, text } = await send({ url: urlOf(path), headers });
          expect([400, 404]).toContain(status);
          expect(found.get('content-type')).not.toContain('html');
          expect(`${unknown.text} ${text}`).not.toMatch(IDE);
        }
      },
    );

    restate(
      ['introspection', 'Information Disclosure :: GraphQL Introspection'],
      'the schema, by any way that asks for it',
      async () => {
        for (const query of [
          '{ __schema { queryType { name } mutationType { name } } }',
          '{ __type(name: "Customer") { fields { name } } }',
          '{ ...F } fragment F on Query { s: __schema { queryType { name } } }',
        ]) {
          const { status, text } = await ask(query);
          expect(status).toBe(400);
          expect(text).toContain('INTROSPECTION_DISABLED');
        }
      },
    );

    restate(
      ['field_suggestions', 'Information Disclosure :: GraphQL Field Suggestions'],
      'names that an error suggests',
      async () => {
        for (const query of ['{ __schema { directive } }', '{ me { ordes { nodes { id } } } }', '{ mee { id } }']) {
          const { status, text } = await ask(query);
          expect(status).toBe(400);
          expect(text).not.toMatch(/did you mean|"orders"/i);
        }
      },
    );
  });

  describe('DVGA: reconnaissance', () => {
    restate(
      ['Reconnaissance :: Discovering GraphQL', 'Reconnaissance :: Fingerprinting GraphQL'],
      'without a token, every request gets the same answer, which names no engine',
      async () => {
        const headers = { 'content-type': 'application/json' };
        const bodies = [
          '{"query":"{ __typename }"}',
          '{"query":"{ __typename @deprecated }"}',
          '{"query":""}',
          '{',
          '[]',
        ];
        const answers = await Promise.all(
          bodies.map((body) => sendUnknown('/graphql', { method: 'POST', headers, body })),
        );
        for (const { status, text } of answers) expect([status, text]).toEqual([401, answers[0]?.text]);
        expect(answers[0]?.text).not.toMatch(/graphql|apollo|__typename/i);
        for (const path of ['/', '/api', '/v1/graphql', '/graph', '/query'])
          expect((await sendUnknown(path, { method: 'POST', headers, body: bodies[0] ?? '' })).status).toBe(404);
      },
    );
  });
}
