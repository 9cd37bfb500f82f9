import { domainToASCII } from 'node:url';

/**
 * The same key for all spellings of an email address that reach one inbox: lower case, composed letters, the ASCII form
 * of the domain, and no plus-tag.
 */
export function emailKey(address: string): string {
  const { local, domain } = partsOf(address);
  return `${local.replace(/(?<=.)\+.*$/, '')}@${domain}`;
}

/**
 * The same key for all spellings of one address. Unlike in `emailKey`, the plus-tag counts: a customer may add both
 * addresses and later remove one of them.
 */
export function emailAddressKey(address: string): string {
  const { local, domain } = partsOf(address);
  return `${local}@${domain}`;
}

function partsOf(address: string): { readonly local: string; readonly domain: string } {
  // Compose letters after lower-casing, because lower-casing decomposes some letters.
  const folded = address.trim().toLowerCase().normalize('NFC');
  const at = folded.lastIndexOf('@');
  return { local: folded.slice(0, at), domain: asciiDomain(folded.slice(at + 1)) };
}

/** A domain with other letters has one ASCII form (punycode), and many systems send that form. */
function asciiDomain(domain: string): string {
  // Node parses an ASCII domain of numbers as an IP address, so ASCII domains stay unchanged.
  return /^[\x21-\x7e]*$/.test(domain) ? domain : domainToASCII(domain) || domain;
}
