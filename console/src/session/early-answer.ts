import { hashOf, type KnownOperation, requestBody } from 'customer-graph-client';
import type { Session } from './session.ts';

/** The answer to a request that was sent before the client for the graph was there. */
export type EarlyAnswer = {
  /** Null: it was not to this request, or it was taken. */
  take(body: unknown): Promise<Response> | null;
};

/** Sends an operation without variables at once. */
export function sendEarly<Result>(
  url: string,
  session: Session,
  operation: KnownOperation<Result, Record<string, never>>,
): EarlyAnswer {
  let answer: Promise<Response> | null = post(url, session, JSON.stringify(requestBody(operation)));
  // Who takes it handles its failure.
  answer.catch(() => {});
  return {
    take(body) {
      if (answer === null || hashIn(body) !== hashOf(operation)) return null;
      const taken = answer;
      answer = null;
      return taken;
    },
  };
}

/** The body is read here to its end: nobody ends the request later. */
async function post(url: string, session: Session, body: string): Promise<Response> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${await session.token()}` };
  const response = await fetch(url, { method: 'POST', headers, body });
  return new Response(await response.text(), response);
}

/** The client for the graph writes the same body in another order. */
const hashIn = (body: unknown): unknown => JSON.parse(String(body)).extensions?.persistedQuery?.sha256Hash;
