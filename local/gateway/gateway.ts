import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Authorizer } from './authorizer.ts';
import { type EventParts, type HttpEvent, httpEvent } from './http-event.ts';
import { gatewayResponse, type HttpResponse, responseOf } from './http-response.ts';
import { urlOf } from './http-server.ts';

/** The handler that the bundle exports. */
export type FunctionHandler = (event: HttpEvent, context: FunctionContext) => Promise<unknown>;

/** The Lambda context of one call. */
export type FunctionContext = ReturnType<typeof functionContext>;

export type Gateway = (request: IncomingMessage) => Promise<HttpResponse>;

/** The second one is that of the staff pool. Here one issuer stands for both pools, so both take all tokens. */
const PATHS = ['/graphql', '/staff/graphql'];
const METHODS = ['GET', 'POST'];
/** As in the stack: API Gateway waits 30 seconds, and the function has 29 of them. */
const TIMEOUT_MS = 29_000;
/** The limit of API Gateway for a body, and the limit of Lambda for an event or a result. */
const BODY_BYTES = 10 * 1024 * 1024;
const PAYLOAD_BYTES = 6 * 1024 * 1024;

/** The public page for feedback, whose route has no authorizer. */
const FEEDBACK_ROUTE = '/feedback/{token}';
const FEEDBACK_PATH = /^\/feedback\/([^/]+)$/;

/** Webhooks, which have no authorizer either. */
const WEBHOOK_ROUTE = '/webhooks/{integration}';
const WEBHOOK_PATH = /^\/webhooks\/([^/]+)$/;

/**
 * Answers requests as an HTTP API of API Gateway does in front of the function: routes, CORS, tokens, limits, and the
 * event and result of payload format 2.0. When the function fails, `onFault` gets the error and the caller a plain 500.
 */
export function httpApi(options: {
  readonly handler: FunctionHandler;
  /** The function of the page for feedback; absent: there is no such route. */
  readonly feedbackPage?: FunctionHandler;
  /** The function that receives webhooks; absent: there is no such route. */
  readonly webhookReceiver?: FunctionHandler;
  readonly authorizer: Authorizer;
  /** Those of the issuers of customers, by their paths; absent: there are no such routes. */
  readonly issuers?: ReadonlyMap<string, Authorizer>;
  readonly now: () => Date;
  readonly onFault: (fault: unknown) => void;
}): Gateway {
  const { handler, feedbackPage, webhookReceiver, authorizer, issuers, now, onFault } = options;

  async function answer(request: IncomingMessage, requestId: string): Promise<HttpResponse> {
    const url = urlOf(request);
    const [, token] = FEEDBACK_PATH.exec(url?.pathname ?? '') ?? [];
    if (url !== null && token !== undefined && feedbackPage !== undefined)
      return answerPublic(request, url, requestId, METHODS, {
        ...{ path: FEEDBACK_ROUTE, parameters: { token }, target: feedbackPage },
      });
    const [, integration] = WEBHOOK_PATH.exec(url?.pathname ?? '') ?? [];
    if (url !== null && integration !== undefined && webhookReceiver !== undefined)
      return answerPublic(request, url, requestId, ['POST'], {
        ...{ path: WEBHOOK_ROUTE, parameters: { integration }, target: webhookReceiver },
      });
    const authorize = PATHS.includes(url?.pathname ?? '') ? authorizer : issuers?.get(url?.pathname ?? '');
    if (url === null || authorize === undefined) return gatewayResponse(404, 'Not Found');
    if (isPreflight(request)) return { status: 204, headers: PREFLIGHT_HEADERS, body: Buffer.alloc(0) };
    if (!METHODS.includes(request.method ?? '')) return gatewayResponse(404, 'Not Found');
    const authorization = await authorize(request.headers.authorization, now());
    if ('challenge' in authorization) {
      const { status = 401, challenge } = authorization;
      return gatewayResponse(status, status === 401 ? 'Unauthorized' : 'Forbidden', { 'www-authenticate': challenge });
    }
    return pass(request, { url, claims: authorization.claims }, requestId, handler);
  }

  /** A route without an authorizer. */
  async function answerPublic(
    request: IncomingMessage,
    url: URL,
    requestId: string,
    methods: readonly string[],
    { path, parameters, target }: PublicRoute,
  ): Promise<HttpResponse> {
    if (!methods.includes(request.method ?? '')) return gatewayResponse(404, 'Not Found');
    const decoded = Object.fromEntries(Object.entries(parameters).map(([name, text]) => [name, decode(text)]));
    return pass(request, { url, claims: null, route: { path, parameters: decoded } }, requestId, target);
  }

  async function pass(
    request: IncomingMessage,
    parts: Pick<EventParts, 'url' | 'claims' | 'route'>,
    requestId: string,
    target: FunctionHandler,
  ): Promise<HttpResponse> {
    const body = await bodyOf(request);
    if (body === null) return tooLargeResponse();
    const event = httpEvent({ request, body, ...parts, requestId, now: now() });
    if (Buffer.byteLength(JSON.stringify(event)) > PAYLOAD_BYTES) return tooLargeResponse();
    return (await invoke(event, requestId, target)) ?? gatewayResponse(500, 'Internal Server Error');
  }

  /** @returns null if the function failed, timed out, or returned what API Gateway cannot pass on */
  async function invoke(event: HttpEvent, requestId: string, target: FunctionHandler): Promise<HttpResponse | null> {
    try {
      const result = responseOf(await withTimeout(target(event, functionContext(requestId, now))));
      if (result === null) throw new Error('the function returned no result of payload format 2.0');
      if (result.body.length > PAYLOAD_BYTES) throw new Error("the result is larger than Lambda's 6 MB");
      return result;
    } catch (fault) {
      onFault(fault);
      return null;
    }
  }

  return async (request) => {
    const requestId = randomUUID();
    const { status, headers, body } = await answer(request, requestId);
    const cors = request.headers.origin === undefined ? {} : CORS_HEADERS;
    return { status, headers: { ...headers, ...cors, 'apigw-requestid': requestId }, body };
  };
}

type PublicRoute = {
  readonly path: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly target: FunctionHandler;
};

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** As the stack configures it, but for any origin: only this machine can reach this API. */
const CORS_HEADERS = { 'access-control-allow-origin': '*', 'access-control-expose-headers': 'retry-after' };
const PREFLIGHT_HEADERS = {
  'access-control-allow-headers': 'authorization,content-type,apollo-require-preflight',
  'access-control-allow-methods': METHODS.join(','),
  'access-control-max-age': '3600',
};

/** API Gateway answers a preflight request itself, without a token: browsers send none. */
function isPreflight({ method, headers }: IncomingMessage): boolean {
  return method === 'OPTIONS' && headers.origin !== undefined && headers['access-control-request-method'] !== undefined;
}

const tooLargeResponse = () => gatewayResponse(413, 'Request Entity Too Large');

/** @returns null if the body is too large; it is read to its end anyway, because the caller reads the response only then */
async function bodyOf(request: IncomingMessage): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    bytes += chunk.length;
    if (bytes <= BODY_BYTES) chunks.push(chunk);
  }
  return bytes <= BODY_BYTES ? Buffer.concat(chunks) : null;
}

function functionContext(awsRequestId: string, now: () => Date) {
  const deadline = now().getTime() + TIMEOUT_MS;
  return {
    awsRequestId,
    callbackWaitsForEmptyEventLoop: true,
    functionName: 'customer-graph',
    functionVersion: '$LATEST',
    invokedFunctionArn: 'arn:aws:lambda:eu-west-1:000000000000:function:customer-graph',
    memoryLimitInMB: '1769',
    logGroupName: '/aws/lambda/customer-graph',
    logStreamName: 'local',
    getRemainingTimeInMillis: () => Math.max(0, deadline - now().getTime()),
  };
}

async function withTimeout<T>(call: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`the function took longer than ${TIMEOUT_MS / 1000} s`)), TIMEOUT_MS);
  });
  return Promise.race([call, tooLong]).finally(() => clearTimeout(timer));
}
