import { describe, expect, test } from 'vitest';
import { fromEvent, UnreadableBody } from '../../lambdas/http-event.ts';

function eventOf(body: string | undefined, more: object = {}) {
  return {
    headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
    rawQueryString: 'query=%7Ba%7D',
    requestContext: { http: { method: 'POST' } },
    isBase64Encoded: false,
    ...(body === undefined ? {} : { body }),
    ...more,
  };
}

const bodyOf = (body: string, more?: object): unknown => fromEvent(eventOf(body, more)).body;

test('an event becomes a request', () => {
  const { method, search, headers, body } = fromEvent(eventOf('{"query":"{ a }"}'));
  expect({ method, search, body }).toEqual({ method: 'POST', search: 'query=%7Ba%7D', body: { query: '{ a }' } });
  expect(Object.fromEntries(headers)).toEqual({ 'content-type': 'application/json', accept: 'application/json' });
});

describe('a body', () => {
  test('in base64 is decoded', () => {
    const body = Buffer.from('{"query":"{ é }"}').toString('base64');
    expect(bodyOf(body, { isBase64Encoded: true })).toEqual({ query: '{ é }' });
  });

  test.each(['application/json; charset=utf-8', 'application/graphql+json', 'APPLICATION/JSON'])(
    'of the type %s is JSON',
    (type) => {
      expect(bodyOf('{"a":1}', { headers: { 'content-type': type } })).toEqual({ a: 1 });
    },
  );

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp'])(
    'of the type %s is text',
    (type) => {
      expect(bodyOf('{"a":1}', { headers: { 'content-type': type } })).toBe('{"a":1}');
    },
  );

  test('that is missing is empty, and one that is no JSON is rejected', () => {
    expect(fromEvent(eventOf(undefined)).body).toBe('');
    expect(() => bodyOf('{"a":')).toThrow(UnreadableBody);
  });

  test('keeps surrogate pairs, and replaces lone surrogates', () => {
    const text = String.raw`{"variables":{"a":["\ud83d\ude00","x\ud83d","\uDE00y","\\ud83d"]}}`;
    expect(bodyOf(text)).toEqual({ variables: { a: ['😀', 'x�', '�y', String.raw`\ud83d`] } });
  });
});
