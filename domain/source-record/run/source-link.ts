import type { Instant } from '../../kernel/instant.ts';
import type { SourceKind } from '../record/source-record.ts';

/** A thing of a source, as source records name it. */
export type SourceThing = { readonly kind: SourceKind; readonly externalId: string };

/**
 * Leads from a thing of a source to the thing of the graph, and remembers what was applied. It holds no value of a person: its
 * key and everything that it compares are keyed hashes. A link without `graphId` exists where others wait for the thing, and
 * where the person was erased.
 */
export type SourceLink = {
  /** Keyed hash of integration, kind and external id (`linkKeyOf`). */
  readonly key: string;
  /** Increases with each write; 0: it is not stored yet. */
  readonly revision: number;
  readonly kind: SourceKind;
  /** The code of the integration; absent from links of former versions, until they are written again. */
  readonly integration?: string;
  /** The id of the customer, order, return or interaction; null: nothing was written for it. */
  readonly graphId: string | null;
  /** The latest state that was applied; null: none. */
  readonly latest: string | null;
  /** Who waits for the thing: the waiter's name and the key of the link that it could not write. */
  readonly waiting?: readonly string[];
  /** When the person of the thing was erased. States up to then bring nothing back; of an order, no state brings its buyer back. */
  readonly erasedAt?: Instant;
  /**
   * Of a customer: the record that has a pointer to this link, by which erasure and the list of the integration find it. The store
   * sets it.
   */
  readonly listedFrom?: string;
  /** Of another external id of a customer: it leads to the record that the customer's own link leads to, and changes nothing there. */
  readonly isAlias?: true;
  readonly customer?: CustomerState;
  readonly order?: OrderState;
  readonly refundSum?: RefundSum;
  readonly refundCredit?: RefundCredit;
  readonly checkout?: CheckoutState;
};

/** What the source said about a customer, by field. */
export type CustomerState = {
  /** By the name of the field, such as `name.given`, `emails` or `attributes.size`. */
  readonly fields: Readonly<Record<string, FieldState>>;
  /** The newest answer of the source for each `CHANNEL#PURPOSE`. */
  readonly answers: Readonly<Record<string, AnswerState>>;
  /** The state in which the source deleted its record; absent: it did not. */
  readonly removedIn?: string;
  /** The state that last gave the record its external id; absent: none did. */
  readonly namedIn?: string;
};

export type FieldState = {
  /** The state of the source that gave the value. */
  readonly version: string;
  /** Keyed hashes: one of a single value, one for each entry of a list; null is the empty value. */
  readonly hashes: readonly string[] | null;
};

export type AnswerState = { readonly occurredAt: Instant; readonly consent: 'GRANTED' | 'DENIED' | 'UNKNOWN' };

/** What was applied of an order. */
export type OrderState = {
  /** Keyed hash of lines and amounts. */
  readonly content: string;
  readonly status: StepStatus | 'PLACED';
  /** The state that gave both times; absent: none did. */
  readonly timesIn?: string;
  readonly fulfilledAt: Instant | null;
  readonly deliveredAt: Instant | null;
  readonly promisedBy: Instant | null;
  /** The id of the customer that the order was recorded for; null for a guest. */
  readonly buyer: string | null;
  /** Short keyed hashes of the external ids of the lines, in order: refunds name them. */
  readonly lines: readonly string[];
  /** The earliest time of each step that fulfilments stated. */
  readonly steps: Readonly<Partial<Record<StepStatus, Instant>>>;
};

export type StepStatus = 'PAID' | 'FULFILLED' | 'DELIVERED' | 'CANCELLED';

/** What was recorded for a sum of refunds. */
export type RefundSum = {
  /** In minor units of the order. */
  readonly amount: number;
  /** How much of it is a refund that also arrived by itself, by the hash of its external id. */
  readonly listed: Readonly<Record<string, number>>;
};

/** What the shop owed, and what it paid of that later, by the hash of the external id of the refund. */
export type RefundCredit = Readonly<Record<CreditSide, Readonly<Record<string, CreditEntry>>>>;
export type CreditSide = 'owed' | 'paid';
/** In minor units of the order. `netted` is what refunds of the other side had counted before. */
type CreditEntry = { readonly amount: number; readonly netted: number };

/** The interactions that were recorded for a checkout. */
export type CheckoutState = { readonly started?: string; readonly abandoned?: string; readonly isCompleted?: true };

/** The links of the table. Reads are consistent. */
export type SourceLinks = {
  /** In the order of the keys, in one batch; null for a thing that was never seen. */
  load(keys: readonly string[]): Promise<readonly (SourceLink | null)[]>;
  /**
   * Stores the link with the next revision, if it is stored with its own revision now (0: if it is not stored). The link of a
   * customer is found from the customer's record, so that erasure finds it.
   * @returns false if another writer was faster
   */
  save(link: SourceLink): Promise<boolean>;
};
