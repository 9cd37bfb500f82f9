import { type KnownOperation, requestBody } from 'customer-graph-client';
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
  const sent = JSON.stringify(requestBody(operation));
  let answer: Promise<Response> | null = post(url, session, sent);
  // Who takes it handles its failure.
  answer.catch(() => {});
  return {
    take(body) {
      const taken = body === sent ? answer : null;
      if (taken !== null) answer = null;
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
