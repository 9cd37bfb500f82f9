import type { Instant } from '../kernel/instant.ts';
import type { Page, Slice } from '../kernel/page.ts';

/**
 * What a system asked when a shop left it (`ERASE_SHOP`): everybody that its integration alone brought is erased, and what it
 * brought of others is detached. There is one for each integration; a later request begins it again. It holds ids and counts.
 */
export type ShopErasure = {
  /** The code. */
  readonly integration: string;
  readonly integrationId: string;
  readonly version: number;
  /** Which request it is; the version of the integration after it. */
  readonly run: number;
  readonly requestedAt: Instant;
  /** The delivery with the request; null: it came by itself. */
  readonly deliveryId: string | null;
  readonly stage: ShopErasureStage;
  /** The second pass finds what was under way during the first. */
  readonly pass: 1 | 2;
  /** Up to where the stage is done in this pass; null: it begins. */
  readonly position: string | null;
  /** People whose erasure was asked for. */
  readonly erasing: number;
  /** People that others know too, and who were detached from the integration. */
  readonly detached: number;
  /** Sales of guests that lost their contact; absent: none, or of a former version. */
  readonly guestSales?: number;
  /** Links that failed in this pass. They are tried again before it ends. */
  readonly failed: number;
  readonly endedAt: Instant | null;
  /** When the job works on it next; null: no more. */
  readonly dueAt: Instant | null;
};

/**
 * PEOPLE: everybody that links lead to. DELIVERIES: the bodies of what was delivered. GUESTS: guests, who have sales and carts alone; it
 * follows once, when the delay of the others has passed.
 */
export type ShopErasureStage = 'PEOPLE' | 'DELIVERIES' | 'GUESTS' | 'DONE';

/** By it, a table that is restored from a time before erases the guests of an integration again. */
export type ShopTombstone = {
  /** The code. */
  readonly integration: string;
  /** Sales that were recorded later stay: the shop came back. */
  readonly guestsErasedAt: Instant;
};

/** That a link of an integration leads to a record. It lies with the record. */
export type ShopLink = {
  readonly integration: string;
  readonly recordId: string;
  /** Of the link. */
  readonly key: string;
  /** The latest request (`ShopErasure.run`) for which the erasure of the person was asked; absent: none. */
  readonly askedIn?: number;
};

export type ShopErasureRepository = {
  /** By the code of its integration. */
  shopErasure(integration: string): Promise<ShopErasure | null>;
  /** The ones that the job has to work on, the longest due first. */
  shopErasuresDue(before: Instant, slice: Slice): Promise<Page<ShopErasure>>;
};
