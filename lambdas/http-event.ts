import { HeaderMap, type HTTPGraphQLRequest, type HTTPGraphQLResponse } from '@apollo/server';
import type { APIGatewayProxyEventV2WithJWTAuthorizer, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { MAX_ANSWER_BYTES, TOO_LARGE } from '../graphql/limits/answer-limits.ts';
import { type CostStatement, type StatedCost, withCost } from '../graphql/limits/stated-cost.ts';
import { isNestedTooDeep, MAX_NESTING } from './nesting.ts';

/** Converts between API Gateway's HTTP API (payload format 2.0) and Apollo Server. */

export type HttpEvent = APIGatewayProxyEventV2WithJWTAuthorizer;

/** The parts of an event that make up the request. */
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

export async function toResult(
  { status, headers, body }: HTTPGraphQLResponse,
  { cost, isStated }: CostStatement,
): Promise<APIGatewayProxyStructuredResultV2> {
  const text = body.kind === 'complete' ? body.string : (await Array.fromAsync(body.asyncIterator)).join('');
  if (isTooLarge(text)) return toErrorResult(400, TOO_LARGE, cost);
  return {
    statusCode: status ?? 200,
    headers: { ...Object.fromEntries(headers), ...API_HEADERS },
    body: isStated ? text : withCost(text, cost),
  };
}

/** Lambda writes the result as JSON, in which a quote or a line break of the text takes two bytes. */
const MAX_RESULT_BYTES = 6_000_000;

function isTooLarge(text: string): boolean {
  // Each character takes at most six bytes of the result, as an escape.
  if (text.length * 6 < MAX_RESULT_BYTES) return false;
  return Buffer.byteLength(text) > MAX_ANSWER_BYTES || Buffer.byteLength(JSON.stringify(text)) > MAX_RESULT_BYTES;
}

/** The response to a request that Apollo Server does not see: it cannot be read, is too large or too early, or has no caller. */
export function toRefusal(
  statusCode: 400 | 401 | 403 | 413 | 429,
  message: string,
  extensions: { readonly code: string },
  cost: StatedCost,
): APIGatewayProxyStructuredResultV2 {
  return toErrorResult(statusCode, { message, extensions }, cost);
}

/** The response to an unexpected error, with the id that finds its reason in the log. */
export function toFault(correlationId: string, cost: StatedCost): APIGatewayProxyStructuredResultV2 {
  const message = `An internal error occurred. Try again. If the error persists, report the id ${correlationId}.`;
  const error = { message, extensions: { code: 'INTERNAL_SERVER_ERROR', correlationId } };
  return toErrorResult(500, error, cost);
}

/**
 * For every response: no cache keeps personal data, no browser takes it for something else than it says, and a page that
 * somebody opens in a browser runs nothing.
 */
const API_HEADERS = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
};

const toErrorResult = (statusCode: number, error: object, cost: StatedCost): APIGatewayProxyStructuredResultV2 => ({
  statusCode,
  headers: { ...API_HEADERS, 'content-type': 'application/json; charset=utf-8' },
  body: JSON.stringify({ errors: [error], extensions: { cost } }),
});

/** The body or the query cannot be read. The message is for the client. */
export class UnreadableBody extends Error {}

/** An escape that may be a lone surrogate, such as in a text that a till cut in the middle of an emoji. */
const LONE_SURROGATE_ESCAPE = /\\u[dD][89a-fA-F]/;

/** DynamoDB does not accept lone surrogates. They become U+FFFD, so that a retry has the same text. */
const replaceLoneSurrogates = (_: string, value: unknown): unknown =>
  typeof value === 'string' ? value.toWellFormed() : value;

/** The size of a request in bytes: of its body, or of the query string of a GET. */
export function sizeOf({ body = '', isBase64Encoded, rawQueryString }: RequestParts): number {
  const bytes = isBase64Encoded ? Math.floor(body.length * 0.75) : Buffer.byteLength(body);
  return bytes + rawQueryString.length;
}

/** The document of a request, if it states one in the usual form. Apollo Server rejects every other form. */
export function documentOf({ method, search, body }: HTTPGraphQLRequest): string | null {
  const text: unknown =
    method === 'GET' ? new URLSearchParams(search).get('query') : (body as { query?: unknown } | null)?.query;
  return typeof text === 'string' ? text : null;
}

function decodeBody({ body = '', isBase64Encoded }: RequestParts): string {
  if (!isBase64Encoded) return body.replace(BYTE_ORDER_MARK, '');
  try {
    return UTF_8.decode(Buffer.from(body, 'base64'));
  } catch {
    throw new UnreadableBody('The body is not valid UTF-8.');
  }
}

const BYTE_ORDER_MARK = /^\uFEFF/;
/** Drops a byte order mark. Rejects other encodings: a guess would damage the text. */
const UTF_8 = new TextDecoder('utf-8', { fatal: true });

function parseBody(text: string, contentType: string): unknown {
  if (text === '') return '';
  if (!/^application\/([\w.-]+\+)?json\b/i.test(contentType)) return text;
  checkNesting(text);
  try {
    return JSON.parse(text, LONE_SURROGATE_ESCAPE.test(text) ? replaceLoneSurrogates : undefined);
  } catch {
    throw new UnreadableBody('The body is not valid JSON.');
  }
}

/** Checks the query, and the other parameters of a URL. The JSON around a query is checked already. */
function checkQuery({ method, search, body }: Pick<HTTPGraphQLRequest, 'method' | 'search' | 'body'>): void {
  const texts =
    method === 'GET' ? new URLSearchParams(search).values() : [(body as { query?: unknown } | null)?.query].values();
  for (const text of texts) if (typeof text === 'string') checkNesting(text);
}

function checkNesting(text: string): void {
  if (isNestedTooDeep(text))
    throw new UnreadableBody(`The request is nested too deeply: at most ${MAX_NESTING} levels of brackets.`);
}
