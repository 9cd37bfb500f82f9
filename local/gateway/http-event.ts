import type { IncomingMessage } from 'node:http';
import { LOCALHOST } from '../common/port.ts';

/** An event of payload format 2.0, with the fields that an HTTP API with a JWT authorizer sets. */
export type HttpEvent = ReturnType<typeof httpEvent>;

export type EventParts = {
  readonly request: IncomingMessage;
  readonly url: URL;
  readonly body: Buffer;
  /** The claims of the token; null on a route without an authorizer. */
  readonly claims: Readonly<Record<string, string>> | null;
  /** The path of the route with the names of its parameters, and their values; absent: the path itself. */
  readonly route?: { readonly path: string; readonly parameters: Readonly<Record<string, string>> };
  readonly requestId: string;
  readonly now: Date;
};

/** Builds the event that API Gateway would send to the function for this request. */
export function httpEvent({ request, url, body, claims, route, requestId, now }: EventParts) {
  const { method = '' } = request;
  const { cookie, ...headers } = joinHeaders(request);
  const routeKey = `${method} ${route?.path ?? url.pathname}`;
  return {
    version: '2.0',
    routeKey,
    rawPath: url.pathname,
    rawQueryString: url.search.slice(1),
    ...(cookie !== undefined && { cookies: cookie.split(/; */) }),
    headers,
    ...(route !== undefined && { pathParameters: route.parameters }),
    ...(url.search.length > 1 && { queryStringParameters: joinParameters(url.searchParams) }),
    requestContext: {
      accountId: '000000000000',
      apiId: 'local',
      // A route without scopes of its own gets null; the scopes of the token are in its claims.
      ...(claims !== null && { authorizer: { jwt: { claims, scopes: null } } }),
      domainName: url.hostname,
      domainPrefix: 'local',
      http: {
        method,
        path: url.pathname,
        protocol: `HTTP/${request.httpVersion}`,
        sourceIp: request.socket.remoteAddress ?? LOCALHOST,
        userAgent: headers['user-agent'] ?? '',
      },
      requestId,
      routeKey,
      stage: '$default',
      time: commonLogTime(now),
      timeEpoch: now.getTime(),
    },
    ...bodyOf(body, request.headers),
  };
}

/** Headers of the connection to the gateway, which does not pass them on. */
const HOP_BY_HOP = new Set(['connection', 'keep-alive', 'te', 'trailer', 'transfer-encoding', 'upgrade']);

/** Names in lower case, repeated headers joined with commas, cookies as one header. */
function joinHeaders({ rawHeaders }: IncomingMessage): Record<string, string> {
  const headers: Record<string, string> = {};
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const name = (rawHeaders[at] ?? '').toLowerCase();
    const value = rawHeaders[at + 1] ?? '';
    const previous = headers[name];
    if (HOP_BY_HOP.has(name)) continue;
    headers[name] = previous === undefined ? value : `${previous}${name === 'cookie' ? '; ' : ','}${value}`;
  }
  return headers;
}

function joinParameters(parameters: URLSearchParams): Record<string, string> {
  return Object.fromEntries([...new Set(parameters.keys())].map((name) => [name, parameters.getAll(name).join(',')]));
}

/** Content types that API Gateway passes as text. It passes all other bodies, also compressed ones, as base64. */
const TEXT = /^(text\/.*|application\/([\w.-]+\+)?(json|xml|javascript))\s*(;|$)/i;

function bodyOf(body: Buffer, headers: IncomingMessage['headers']): { body?: string; isBase64Encoded: boolean } {
  if (body.length === 0) return { isBase64Encoded: false };
  const isText = TEXT.test(headers['content-type'] ?? '') && headers['content-encoding'] === undefined;
  return { body: body.toString(isText ? 'utf8' : 'base64'), isBase64Encoded: !isText };
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Such as `12/Mar/2026:19:03:58 +0000`. */
function commonLogTime(now: Date): string {
  const [day = '', time = ''] = now.toISOString().split(/[T.]/);
  const [year, month, date] = day.split('-');
  return `${date}/${MONTHS[Number(month) - 1]}/${year}:${time} +0000`;
}
