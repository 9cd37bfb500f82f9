import { createHash, timingSafeEqual } from 'node:crypto';
import { isIP } from 'node:net';
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { ORIGIN_SECRET_HEADER, VIEWER_ADDRESS_HEADER } from '../store/edge-headers.ts';
import { optionalVariable } from './environment-variables.ts';

/** The parts of an event that say which way it came. */
type Event = {
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly requestContext: { readonly http: { readonly sourceIp: string } };
};

/** A request that may be answered, without the headers of the distribution, and the address that it was sent from. */
type Arrival<E> = { readonly event: E; readonly address: string };

export type Arrivals = {
  /** Null: it came around the distribution, and nothing may be done for it. */
  admit<E extends Event>(event: E): Arrival<E> | null;
};

/**
 * How requests reach a function: see docs/decisions/edge.md. Without `ORIGIN_SECRETS` there is no distribution, and all requests are direct
 * ones.
 */
export function readArrivals(): Arrivals {
  const secrets = (optionalVariable('ORIGIN_SECRETS') ?? '').split(',').filter((secret) => secret !== '');
  return arrivalsWith(secrets, secrets.length === 0 || optionalVariable('DIRECT_CALLS') === 'allowed');
}

/** @param secrets any of which proves that a request came through the distribution */
export function arrivalsWith(secrets: readonly string[], admitsDirect: boolean): Arrivals {
  const digests = secrets.map(digestOf);
  return {
    admit(event) {
      const { [ORIGIN_SECRET_HEADER]: secret, [VIEWER_ADDRESS_HEADER]: viewer, ...headers } = event.headers;
      const isProved = secret !== undefined && isOneOf(digests, digestOf(secret));
      if (!isProved && !admitsDirect) return null;
      const { sourceIp } = event.requestContext.http;
      // Anybody may state an address; only the distribution states that of who called it.
      const address = isProved && viewer !== undefined && isIP(viewer) !== 0 ? viewer : sourceIp;
      return { event: { ...event, headers }, address };
    },
  };
}

/** Digests have one length, and comparing them says nothing about the secrets. */
const digestOf = (secret: string): Buffer => createHash('sha256').update(secret).digest();

/** Compares with all of them, in a time that does not depend on which one it is. */
const isOneOf = (digests: readonly Buffer[], digest: Buffer): boolean =>
  digests.filter((one) => timingSafeEqual(one, digest)).length > 0;

/** The response to a request around the distribution. It costs no read and no line of a log, and says nothing of the API. */
export const directCallRefusal = (): APIGatewayProxyStructuredResultV2 => ({
  statusCode: 403,
  headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  body: 'Send requests to the public address of the API.',
});
