import { HeaderMap, type HTTPGraphQLRequest, type HTTPGraphQLResponse } from '@apollo/server';
import type { APIGatewayProxyEventV2WithJWTAuthorizer, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { DEEPEST_NESTING, isNestedTooDeep } from './nesting.ts';

/** The boundary to API Gateway's HTTP API (payload format 2.0): from its event, to its result, and to an error. */

export type HttpEvent = APIGatewayProxyEventV2WithJWTAuthorizer;

/** As much of an event as makes up the request. */
type RequestParts = Pick<HttpEvent, 'headers' | 'rawQueryString' | 'body' | 'isBase64Encoded'> & {
  readonly requestContext: { readonly http: { readonly method: string } };
};

export function fromEvent(event: RequestParts): HTTPGraphQLRequest {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(event.headers))
    if (value !== undefined) headers.set(name.toLowerCase(), value);
  const request = {
    method: event.requestContext.http.method,
    headers,
    search: event.rawQueryString,
    body: parseBody(decodeBody(event), headers.get('content-type') ?? ''),
  };
  checkQuery(request);
  return request;
}

export async function toResult({
  status,
  headers,
  body,
}: HTTPGraphQLResponse): Promise<APIGatewayProxyStructuredResultV2> {
  return {
    statusCode: status ?? 200,
    headers: Object.fromEntries(headers),
    body: body.kind === 'complete' ? body.string : (await Array.fromAsync(body.asyncIterator)).join(''),
  };
}

/** The answer to a request that could not be read. */
export function toBadRequest(message: string): APIGatewayProxyStructuredResultV2 {
  return {
    statusCode: 400,
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify({ errors: [{ message, extensions: { code: 'BAD_REQUEST' } }] }),
  };
}

/** What is answered where nothing else could be, with the id by which the log tells why. */
export function toFault(correlationId: string): APIGatewayProxyStructuredResultV2 {
  const message = `An internal error occurred. Try again. If the error persists, report the id ${correlationId}.`;
  const error = { message, extensions: { code: 'INTERNAL_SERVER_ERROR', correlationId } };
  return {
    statusCode: 500,
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify({ errors: [error] }),
  };
}

/** Raised where a body that claims to be JSON is not. */
export class UnreadableBody extends Error {}

/** What may stand for half of a character, as where a till cut a text in the middle of an emoji. */
const LONE_SURROGATE_ESCAPE = /\\u[dD][89a-fA-F]/;

/** The table takes no halves; as U+FFFD they are kept, and a retry still means the same. */
const replaceLoneSurrogates = (_: string, value: unknown): unknown =>
  typeof value === 'string' ? value.toWellFormed() : value;

function decodeBody({ body = '', isBase64Encoded }: RequestParts): string {
  if (!isBase64Encoded) return body.replace(BYTE_ORDER_MARK, '');
  try {
    return UTF_8.decode(Buffer.from(body, 'base64'));
  } catch {
    throw new UnreadableBody('The body is no text in UTF-8.');
  }
}

const BYTE_ORDER_MARK = /^\uFEFF/;
/** Leaves a byte order mark out; bytes of another encoding are not guessed at, for what they say would be lost. */
const UTF_8 = new TextDecoder('utf-8', { fatal: true });

function parseBody(text: string, contentType: string): unknown {
  if (text === '') return '';
  if (!/^application\/([\w.-]+\+)?json\b/i.test(contentType)) return text;
  checkNesting(text);
  try {
    return JSON.parse(text, LONE_SURROGATE_ESCAPE.test(text) ? replaceLoneSurrogates : undefined);
  } catch {
    throw new UnreadableBody('The body is no JSON.');
  }
}

/** The query, and what comes beside it in a URL; JSON around a query was looked at before. */
function checkQuery({ method, search, body }: Pick<HTTPGraphQLRequest, 'method' | 'search' | 'body'>): void {
  const texts =
    method === 'GET' ? new URLSearchParams(search).values() : [(body as { query?: unknown } | null)?.query].values();
  for (const text of texts) if (typeof text === 'string') checkNesting(text);
}

function checkNesting(text: string): void {
  if (isNestedTooDeep(text))
    throw new UnreadableBody(`This is nested too deeply: at most ${DEEPEST_NESTING} levels of brackets.`);
}
