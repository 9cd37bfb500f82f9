/** The blocking keys of a record. Records that share a key are compared with each other. */
export type Blocks = {
  readonly customerId: string;
  /** 0 if nothing is stored yet. */
  readonly version: number;
  readonly keys: readonly string[];
};

export type BlocksRepository = {
  blocks(customerId: string): Promise<Blocks>;
  /** The ids of at most `limit` records that have a key, latest registration first. */
  blockMembers(key: string, limit: number): Promise<readonly string[]>;
};

export const noBlocks = (customerId: string): Blocks => ({ customerId, version: 0, keys: [] });

/** What a key is made of: `email`, `phone`. It holds no personal data. */
export const blockKind = (key: string): string => key.slice(0, key.indexOf(':'));
