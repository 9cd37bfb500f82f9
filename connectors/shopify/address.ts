import type { PostalAddressInput } from '../../domain/kernel/address.ts';
import { isCountry } from '../../domain/kernel/country.ts';
import type { ShopifyAddress } from './fields.ts';

/** Null where the country is not known: the graph has no address without one. */
export function toPostalAddress(address: ShopifyAddress | null | undefined): PostalAddressInput | null {
  const country = address?.country_code?.trim().toUpperCase() ?? '';
  if (address == null || !isCountry(country)) return null;
  const lines = [address.company, address.address1, address.address2].filter(
    (line) => line != null && line.trim() !== '',
  );
  return {
    lines: lines.map((line) => line ?? ''),
    locality: address.city ?? null,
    region: address.province ?? null,
    postalCode: address.zip ?? null,
    country,
  };
}
