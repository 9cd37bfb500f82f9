import type { ConsoleCounterCustomerQuery } from 'customer-graph-client/console';

/** The person as the page has read them. A list is absent where the role may not see it. */
export type CounterCustomer = NonNullable<ConsoleCounterCustomerQuery['customer']>;
export type Cover = NonNullable<CounterCustomer['warranties']>['nodes'][number];
export type Job = NonNullable<CounterCustomer['serviceJobs']>['nodes'][number];
export type Purchase = NonNullable<CounterCustomer['orders']>['nodes'][number];
export type OpenCase = NonNullable<CounterCustomer['cases']>['nodes'][number];
export type Offer = OpenCase['offers'][number];

export const coversOf = (customer: CounterCustomer): readonly Cover[] => customer.warranties?.nodes ?? [];
export const jobsOf = (customer: CounterCustomer): readonly Job[] => customer.serviceJobs?.nodes ?? [];
export const ordersOf = (customer: CounterCustomer): readonly Purchase[] => customer.orders?.nodes ?? [];
export const casesOf = (customer: CounterCustomer): readonly OpenCase[] => customer.cases?.nodes ?? [];

/** Cover that an inspection still counts for. */
export const inspectableCovers = (customer: CounterCustomer): readonly Cover[] =>
  coversOf(customer).filter(({ status }) => status !== 'EXPIRED' && status !== 'VOID');

export type OwedOffer = { readonly caseId: string; readonly caseTitle: string; readonly offer: Offer };

/** Offers that the customer accepted and that nobody has fulfilled. */
export const owedOffers = (customer: CounterCustomer): readonly OwedOffer[] =>
  casesOf(customer).flatMap(({ id, title, offers }) =>
    offers
      .filter(({ offerStatus }) => offerStatus === 'ACCEPTED')
      .map((offer) => ({ caseId: id, caseTitle: title, offer })),
  );

/** What a thing of the person is called, by its id: a cover, its booked visit, an item, a case. */
export function describe(customer: CounterCustomer, id: string): string | null {
  const cover = coversOf(customer).find((one) => one.id === id || one.appointment?.id === id);
  const job = jobsOf(customer).find((one) => one.id === id);
  const serviceCase = casesOf(customer).find((one) => one.id === id);
  return cover?.description ?? job?.description ?? serviceCase?.title ?? null;
}
