import { domainToASCII } from 'node:url';

/**
 * What two spellings of an email address that reach one mailbox have in common: lower case, composed letters, the ASCII
 * form of the domain, and no plus-tag.
 */
export function emailKey(address: string): string {
  const { local, domain } = partsOf(address);
  return `${local.replace(/(?<=.)\+.*$/, '')}@${domain}`;
}

/**
 * What two spellings of one and the same address have in common. Unlike in `emailKey` the plus-tag counts: a customer may
 * give both, and take back one of them.
 */
export function emailAddressKey(address: string): string {
  const { local, domain } = partsOf(address);
  return `${local}@${domain}`;
}

function partsOf(address: string): { readonly local: string; readonly domain: string } {
  // Behind the lower case, which decomposes some letters.
  const folded = address.trim().toLowerCase().normalize('NFC');
  const at = folded.lastIndexOf('@');
  return { local: folded.slice(0, at), domain: asciiDomain(folded.slice(at + 1)) };
}

/** A domain of other letters has one ASCII form (punycode), in which many systems pass it on. */
function asciiDomain(domain: string): string {
  // Node would read an ASCII domain of numbers as an IP address.
  return /^[\x21-\x7e]*$/.test(domain) ? domain : domainToASCII(domain) || domain;
}
