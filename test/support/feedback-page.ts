import { createHash, randomUUID } from 'node:crypto';
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { Handler, TestGraph } from './graph.ts';
import type { Jeweller } from './jeweller.ts';

/** What the page answered. */
export type PageAnswer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly html: string;
};

export type FeedbackPage = {
  /** Opens a link. */
  open(url: string, more?: RequestParts): Promise<PageAnswer>;
  /** Sends the form of a link. */
  send(url: string, fields: Readonly<Record<string, string>>, more?: RequestParts): Promise<PageAnswer>;
};

type RequestParts = {
  readonly headers?: Readonly<Record<string, string>>;
  readonly address?: string;
  /** Replaces the body of the form. */
  readonly body?: string;
};

/** The built page on the table of a graph, whose environment it shares. */
export async function openFeedbackPage({ table }: TestGraph): Promise<FeedbackPage> {
  const bundle = new URL(`../../dist/feedback-page/index.mjs?table=${table.name}`, import.meta.url).href;
  const { handler }: { handler: Handler } = await import(/* @vite-ignore */ bundle);
  return pageOf(handler);
}

/** Requests as API Gateway passes them to the function of the page. */
export function pageOf(handler: Handler): FeedbackPage {
  async function request(method: string, url: string, { headers = {}, address, body }: RequestParts) {
    const { pathname, search } = new URL(url);
    const deadline = Date.now() + 10_000;
    const result: APIGatewayProxyStructuredResultV2 = await handler(
      {
        version: '2.0',
        rawPath: pathname,
        rawQueryString: search.slice(1),
        headers: {
          ...(body === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' }),
          ...headers,
        },
        pathParameters: { token: pathname.split('/').at(-1) },
        requestContext: { http: { method, sourceIp: address ?? addressOf(pathname) }, requestId: randomUUID() },
        ...(body === undefined ? {} : { body: Buffer.from(body).toString('base64') }),
        isBase64Encoded: body !== undefined,
      },
      { getRemainingTimeInMillis: () => deadline - Date.now() },
    );
    const own = Object.entries(result.headers ?? {}).map(([name, value]) => [name, String(value)]);
    return { status: result.statusCode ?? 0, headers: Object.fromEntries(own), html: result.body ?? '' };
  }
  return {
    open: (url, more = {}) => request('GET', url, more),
    send: (url, fields, more = {}) => request('POST', url, { body: new URLSearchParams(fields).toString(), ...more }),
  };
}

/** The holder of each link has an address of their own, and so the whole budget of an address. */
const addressOf = (pathname: string): string =>
  ['10', ...createHash('sha256').update(pathname).digest().subarray(0, 3)].join('.');

/** The link on the receipt of an order. */
export async function receiptLink({ york }: Pick<Jeweller, 'york'>, orderId: string, metric = 'NPS'): Promise<string> {
  const query = 'query ($id: ID!, $metric: FeedbackMetric) { order(id: $id) { feedbackUrl(metric: $metric) } }';
  return (await york.run(query, { id: orderId, metric })).order.feedbackUrl;
}
