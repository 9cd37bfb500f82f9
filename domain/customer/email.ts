/** What two spellings of an email address that reach one mailbox have in common: lower case, no plus-tag. */
export function emailKey(address: string): string {
  const lower = address.trim().toLowerCase();
  const at = lower.lastIndexOf('@');
  return `${lower.slice(0, at).replace(/(?<=.)\+.*$/, '')}@${lower.slice(at + 1)}`;
}
