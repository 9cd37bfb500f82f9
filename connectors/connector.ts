import type { Instant } from '../domain/kernel/instant.ts';
import type { SourceProblem } from '../domain/source-record/record/apply-outcome.ts';
import type { SourceRecord } from '../domain/source-record/record/source-record.ts';

/**
 * What the receiver does with the webhooks of one vendor. It is a module of its own that loads no library for schemas: each cold start of
 * the receiver loads the intakes of all vendors, and a vendor waits for its answer.
 */
export type Intake = {
  /** Whether a holder of one of the secrets signed this request, and lately. Compares in constant time. */
  verify(request: WebhookRequest, secrets: readonly string[], now: Instant): boolean;
  /** What the receiver has to know before it stores the delivery. Never throws: an unknown form gives the most general envelope. */
  envelopeOf(request: WebhookRequest): Envelope;
};

/** The webhooks of one vendor. All functions are pure. */
export type Connector = Intake & {
  map(payload: unknown, envelope: Envelope): Mapping;
};

export type WebhookRequest = {
  /** The public URL, as it stands in the settings of the vendor; Square signs it. */
  readonly url: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** As received. */
  readonly body: Buffer;
};

export type Envelope = {
  /** In the vendor's words, such as `orders/updated`. */
  readonly topic: string;
  /** The vendor's id of this delivery, which is the same when it sends the delivery again. */
  readonly externalId: string;
  /** Deliveries of one group are applied in order of receipt, one at a time: the id of the order, or else of the customer. */
  readonly group: string;
  /** When the vendor says that it happened; null if it does not. */
  readonly occurredAt: Instant | null;
};

/** What a payload means. */
export type Mapping =
  | { readonly records: readonly SourceRecord[] }
  /** The connector does not use this topic. */
  | { readonly ignored: true }
  /** The payload is not as documented. */
  | { readonly problems: readonly SourceProblem[] }
  /** The payload names things that only the vendor's API tells. The worker reads them and maps again, with `fetched` in place of the payload. */
  | { readonly fetch: VendorRead };

/** A read from the vendor's API. The worker knows its host and the credentials. */
export type VendorRead = {
  /** Path and query. Each id in it is encoded. */
  readonly path: string;
  /** The topic under which the answer is mapped. */
  readonly topic: string;
  /** What the mapping of the answer has to know. Where it is set, the payload of that mapping is `{ context, answer }`, else the answer. */
  readonly context?: unknown;
  /** The mapping can do without: where no credentials are set, or the vendor has no such thing, the answer is null. */
  readonly isOptional?: true;
};

/** One vendor's export files: rows in, source records out. Rows with the same key are one thing and arrive together. */
export type FileFormat<Row> = {
  /** Null for a row that belongs to the row before it. */
  keyOf(row: Row): string | null;
  /** The customer or order whose rows must not be applied at the same time. */
  groupOf(rows: readonly Row[]): string;
  map(
    rows: readonly Row[],
    options: FileOptions,
  ): { readonly records: readonly SourceRecord[] } | { readonly problems: readonly SourceProblem[] };
};

export type FileOptions = {
  /** IANA time zone for times without one: the shop's. */
  readonly timeZone: string;
  /** ISO 4217 for amounts without one: the shop's. */
  readonly currency: string;
  /** ISO 3166-1 alpha-2 for addresses and phone numbers without one: the shop's. */
  readonly country: string;
};
