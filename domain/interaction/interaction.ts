import type { LoadOwned } from '../kernel/access.ts';
import type { SourceSystem } from '../kernel/caller.ts';
import type { HistoryEntry, Period } from '../kernel/history.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Page, Slice } from '../kernel/page.ts';

/** A contact between the shop and a customer that is not a sale: a visit, a call, a mailing, a complaint. */
export type Interaction = HistoryEntry & {
  readonly customerId: string;
  readonly recordedAt: Instant;
  readonly type: InteractionType;
  readonly via: Channel | null;
  readonly direction: Direction;
  readonly source: SourceSystem;
  /** The place in the customer journey, in the shop's own words. */
  readonly touchpoint: string | null;
  readonly store: string | null;
  readonly agent: string | null;
  /** The member of staff who recorded it; see `WrittenByStaff`. */
  readonly staffId?: string;
  /** See `BroughtBy`. */
  readonly broughtBy?: string;
  readonly subject: string | null;
  readonly body: string | null;
  readonly sentiment: Sentiment | null;
  readonly skus: readonly string[];
  readonly orderId: string | null;
  readonly warrantyId: string | null;
};

export type InteractionType =
  | 'STORE_VISIT'
  | 'CALL'
  | 'MESSAGE'
  | 'SOCIAL_POST'
  | 'WEB_VISIT'
  | 'PRODUCT_VIEWED'
  | 'CART_ABANDONED'
  | 'CHECKOUT_STARTED'
  | 'REVIEW'
  | 'COMPLAINT'
  | 'MARKETING_SENT'
  | 'NOTE';
/** Where something happened. */
export type Channel =
  | 'STORE'
  | 'WEB'
  | 'APP'
  | 'PHONE'
  | 'EMAIL'
  | 'SMS'
  | 'WHATSAPP'
  | 'CHAT'
  | 'SOCIAL'
  | 'REVIEW_SITE'
  | 'SURVEY'
  | 'POST';
/** From the view of the shop: what it receives is INBOUND. */
export type Direction = 'INBOUND' | 'OUTBOUND';
export type Sentiment = 'POSITIVE' | 'NEUTRAL' | 'NEGATIVE';

/** Whether a customer says that something went wrong: a complaint, or a negative post, review or message. */
export const isComplaint = ({
  type,
  direction,
  sentiment,
}: Pick<Interaction, 'type' | 'direction' | 'sentiment'>): boolean =>
  direction === 'INBOUND' && (type === 'COMPLAINT' || sentiment === 'NEGATIVE');

/** Which interactions to return. Null returns all. */
export type InteractionFilter = {
  readonly types: readonly InteractionType[] | null;
  readonly via: readonly Channel[] | null;
  /** Compared without case. */
  readonly touchpoint: string | null;
  readonly sentiment: readonly Sentiment[] | null;
};

export type InteractionRepository = {
  readonly interactions: LoadOwned<Interaction>;
  /** Newest first. */
  interactionsOf(
    customerId: string,
    slice: Slice,
    period: Period,
    predicate: ((interaction: Interaction) => boolean) | null,
  ): Promise<Page<Interaction>>;
};

/** Tests whether an interaction matches a filter. Null if the filter matches all. */
export function interactionPredicate(filter: InteractionFilter): ((interaction: Interaction) => boolean) | null {
  const { types, via, sentiment } = filter;
  const touchpoint = filter.touchpoint === null ? null : normalize(filter.touchpoint);
  if (types === null && via === null && sentiment === null && touchpoint === null) return null;
  return (interaction) =>
    (types === null || types.includes(interaction.type)) &&
    (via === null || (interaction.via !== null && via.includes(interaction.via))) &&
    (sentiment === null || (interaction.sentiment !== null && sentiment.includes(interaction.sentiment))) &&
    (touchpoint === null || (interaction.touchpoint !== null && normalize(interaction.touchpoint) === touchpoint));
}

const normalize = (touchpoint: string): string => touchpoint.trim().toLowerCase();
