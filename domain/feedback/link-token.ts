import { createHmac, timingSafeEqual } from 'node:crypto';
import { parse, stringify, v5 } from 'uuid';
import { DAY_MS } from '../kernel/duration.ts';
import { ID_PREFIXES } from '../kernel/id.ts';
import type { Instant } from '../kernel/instant.ts';
import type { FeedbackMetric } from './feedback.ts';
import { LINK_DAYS, type LinkTarget } from './feedback-link.ts';

/** A secret of any length. */
export type LinkKey = string;

/** The layout of a token: one byte each for kind and metric, two for the last day, a UUID, and the start of its MAC. */
const HEAD_BYTES = 4;
const ID_BYTES = 16;
const MAC_BYTES = 16;
const TOKEN_BYTES = HEAD_BYTES + ID_BYTES + MAC_BYTES;
/** The metrics by their number in a token. The order must stay, and new ones come last. */
const METRICS: readonly FeedbackMetric[] = ['CSAT', 'CES', 'NPS', 'STARS'];
const KIND_OF_ORDER = 1;
const KIND_OF_REQUEST = 2;
const DOMAIN = 'feedback-link/1';

/**
 * The token of a link that is good for 30 days: 48 letters, digits, hyphens and underscores. It holds an opaque id, a metric and
 * a day, and nothing about a person. All tokens of one target and day are equal.
 */
export function signLink(target: LinkTarget, key: LinkKey, now: Instant): string {
  const body = Buffer.alloc(HEAD_BYTES + ID_BYTES);
  body.writeUInt8('orderId' in target ? KIND_OF_ORDER : KIND_OF_REQUEST, 0);
  body.writeUInt8(METRICS.indexOf(target.metric), 1);
  body.writeUInt16BE(dayNumberOf(now) + LINK_DAYS, 2);
  body.set(parse(uuidIn('orderId' in target ? target.orderId : target.linkId)), HEAD_BYTES);
  return Buffer.concat([body, macOf(body, key)]).toString('base64url');
}

/** What a link's token leads to; `EXPIRED` after its last day (UTC). Null: none of the keys has signed it. */
export function verifyLink(token: string, keys: readonly LinkKey[], now: Instant): LinkTarget | 'EXPIRED' | null {
  const bytes = Buffer.from(token, 'base64url');
  // A decoder ignores what it does not know, so only the one form that we write is valid.
  if (bytes.length !== TOKEN_BYTES || bytes.toString('base64url') !== token) return null;
  const [body, mac] = [bytes.subarray(0, -MAC_BYTES), bytes.subarray(-MAC_BYTES)];
  if (!keys.some((key) => timingSafeEqual(macOf(body, key), mac))) return null;
  const metric = METRICS[body.readUInt8(1)];
  const kind = body.readUInt8(0);
  if (metric === undefined || (kind !== KIND_OF_ORDER && kind !== KIND_OF_REQUEST)) return null;
  if (dayNumberOf(now) > body.readUInt16BE(2)) return 'EXPIRED';
  const uuid = stringify(body.subarray(HEAD_BYTES));
  return kind === KIND_OF_ORDER
    ? { metric, orderId: `${ID_PREFIXES.order}_${uuid}` }
    : { metric, linkId: `${ID_PREFIXES.feedbackLink}_${uuid}` };
}

/** The id of the link on the receipts of an order. An order has one for each metric. */
export const orderLinkId = (orderId: string, metric: FeedbackMetric): string =>
  `${ID_PREFIXES.feedbackLink}_${v5(`${orderId} ${metric}`, ORDER_LINK_NAMESPACE)}`;

const ORDER_LINK_NAMESPACE = '6b0c5b0e-6f0a-4c1b-9d0f-2f1c7f6f1b52';

/** A key signs nothing but links, so it is bound to this use. */
const macOf = (body: Uint8Array, key: LinkKey): Buffer =>
  createHmac('sha256', key).update(DOMAIN).update(body).digest().subarray(0, MAC_BYTES);

const dayNumberOf = (instant: Instant): number => Math.floor(Date.parse(instant) / DAY_MS);

const uuidIn = (id: string): string => id.slice(id.indexOf('_') + 1);
