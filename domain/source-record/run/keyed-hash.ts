/** Characters of a keyed hash that is compared with another one of the same field only. */
export const HASH_LENGTH = 16;

export type Digest = (text: string) => string;

/** Keyed hash of a value of a field. */
export const hashOf = (digest: Digest, field: string, value: unknown): string =>
  digest(JSON.stringify([field, value])).slice(0, HASH_LENGTH);
