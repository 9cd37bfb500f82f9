import type { Customer } from '../../customer/customer.ts';
import type { IntegrationChange } from '../../integration/context.ts';
import type { ShopErasure, ShopLink, ShopTombstone } from '../../integration/shop-erasure.ts';
import type { CommitOutcome } from '../../kernel/command.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { Page, Slice } from '../../kernel/page.ts';
import type { Order } from '../../order/order.ts';
import type { SourceCommandContext, SourceRepositories } from '../run/context.ts';
import type { Evidence } from './known-elsewhere.ts';

/** What the job of `erase-shop.ts` works with. Its reads are consistent, but for the lists of an index. */
export type ShopErasureJob = {
  readonly repositories: SourceRepositories;
  readonly links: ShopLinks;
  /** The context of a command in the name of the integration. A second call with the same key changes nothing. */
  contextOf(integration: string, operation: string, idempotencyKey: string): SourceCommandContext;
  /** Everything that the table holds of these records, a page at a time. */
  evidenceOf(records: readonly Customer[]): AsyncIterable<readonly Evidence[]>;
  /** Removes the body of a delivery, and what it says about people. It may be repeated. */
  redactDelivery(id: string): Promise<void>;
  /** Does so with all that the integration delivered about the customer with this external id, and removes what leads there. */
  redactDeliveriesOf(integration: string, externalId: string): Promise<void>;
  readonly guests: ShopGuests;
  /** Commits all changes or none, on condition that no item changed since it was read. */
  commit(changes: readonly IntegrationChange[]): Promise<CommitOutcome>;
  /** A link could not be settled. It does not hold up the others. */
  onFault(fault: unknown): void;
  readonly now: () => Instant;
  isTimeLeft(): boolean;
};

/** Guests have no links: they are found in a scan of the table, in parts of equal size. */
export type ShopGuests = {
  readonly parts: number;
  /** Keeps outside of the table that the guests are erased. It may be repeated. */
  keepTombstone(tombstone: ShopTombstone): Promise<void>;
  /** The sales of guests of this integration that have a person yet, and the unidentified records, of one part, a page at a time. */
  find(integration: string, part: number): AsyncIterable<GuestPage>;
  /** Removes the person from a sale. It may be repeated. */
  remove(order: Order): Promise<void>;
};

export type GuestPage = { readonly orders: readonly Order[]; readonly records: readonly Customer[] };

export type ShopLinks = {
  /** The links of an integration that lead to records. It may be older than the table. */
  list(integration: string, slice: Slice): Promise<Page<ShopLink>>;
  /** Those of these records, as they are stored. */
  ofRecords(recordIds: readonly string[]): Promise<readonly ShopLink[]>;
  /**
   * Makes the link lead to nobody, and remember that states of the source up to this time bring nobody back. It may be repeated.
   * @throws Unavailable if other writers were faster in every attempt
   */
  forget(link: ShopLink, at: Instant): Promise<void>;
  /**
   * In one transaction: the erasure of the shop as it is after these pointers are settled.
   * @returns false if another run was faster
   */
  settle(before: ShopErasure, after: ShopErasure, pointers: SettledPointers): Promise<boolean>;
};

export type SettledPointers = {
  /** Get the mark that the erasure of their person was asked for. */
  readonly asked: readonly ShopLink[];
  /** Are deleted. */
  readonly dropped: readonly ShopLink[];
};
