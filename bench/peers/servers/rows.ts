/** The rows as the driver returns them: numeric and date are text, timestamptz is a date. */

export type CustomerRow = {
  readonly id: string;
  readonly status: string;
  readonly given: string | null;
  readonly family: string | null;
  readonly preferred: string | null;
  readonly display: string;
  readonly emails: readonly object[];
  readonly phones: readonly object[];
  readonly addresses: readonly object[];
  readonly loyalty_number: string | null;
  readonly loyalty_tier: string | null;
  readonly loyalty_points: number | null;
};

export type CountersRow = {
  readonly customer_id: string;
  readonly order_count: number;
  readonly lifetime_value: string;
};

export type PreferencesRow = {
  readonly customer_id: string;
  readonly preferred_channel: string | null;
  /** That of the shop if the customer chose none. */
  readonly zone: string;
  readonly likes: readonly object[];
  readonly dislikes: readonly object[];
  readonly sizes: readonly object[];
};

export type ConsentRow = {
  readonly customer_id: string;
  readonly channel: string;
  readonly purpose: string;
  readonly consent: string;
  readonly occurred_at: Date;
};

export type WarrantyRow = {
  readonly id: string;
  readonly sku: string;
  readonly description: string;
  readonly serial_number: string | null;
  readonly status: string;
  readonly starts_on: string;
  readonly ends_on: string;
  readonly next_inspection_due: string | null;
  readonly plan_name: string;
};

export type OrderRow = {
  readonly id: string;
  readonly number: string;
  readonly placed_at: Date;
  readonly status: string;
  readonly total: string;
  readonly currency: string;
};

export type LineRow = {
  readonly order_id: string;
  readonly sku: string;
  readonly description: string;
  readonly quantity: number;
  readonly total: string;
  readonly currency: string;
};

export type InteractionRow = {
  readonly id: string;
  readonly occurred_at: Date;
  readonly [column: string]: unknown;
};
