import { emailAddressKey } from '../../domain/customer/email.ts';
import type { SourceCustomer } from '../../domain/source-record/record/source-record.ts';

/** The external id of a customer that a file names by the address alone. Shopify has each address once. */
export const aliasOf = (address: string): string => `email-${emailAddressKey(address)}`.slice(0, 200);

export const aliasesOf = (address: string | null): Pick<SourceCustomer, 'aliases'> =>
  address === null ? {} : { aliases: [aliasOf(address)] };
