import type { ConsoleFoundCustomerFragment, ConsoleLookUpQuery } from 'customer-graph-client/console';

export type Found = {
  readonly customer: ConsoleFoundCustomerFragment;
  /** What the text matched: fields of the person, or the tag of an item. */
  readonly matchedOn: readonly string[];
  /** The item with the tag. */
  readonly item: string | null;
};

export type GuestSale = NonNullable<ConsoleLookUpQuery['ordersByReceipt']>[number];

/** Each person once; the one whose tag it is first. */
export function foundIn(data: ConsoleLookUpQuery): readonly Found[] {
  const job = data.serviceJobByTag ?? null;
  const byTag = job?.customer
    ? [{ customer: job.customer, matchedOn: ['tag'], item: job.description } satisfies Found]
    : [];
  const bySearch = (data.searchCustomers?.edges ?? []).map(({ node, matchedOn }) => ({
    ...{ customer: node, matchedOn },
    item: null,
  }));
  const tagged = byTag[0]?.customer.id;
  return [...byTag, ...bySearch.filter(({ customer }) => customer.id !== tagged)];
}

/** Sales with this receipt that nobody has claimed. */
export const guestSalesIn = (data: ConsoleLookUpQuery): readonly GuestSale[] =>
  (data.ordersByReceipt ?? []).filter(({ customer }) => customer === null);
