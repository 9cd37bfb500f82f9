/** Under which blocking keys a record stands, for others that have one of them to be compared with it. */
export type Blocks = {
  readonly customerId: string;
  /** 0: nothing is stored yet. */
  readonly version: number;
  readonly keys: readonly string[];
};

export type BlocksRecords = {
  blocks(customerId: string): Promise<Blocks>;
  /** The ids of the records under a key, those registered last first: at most `limit`. */
  blockMembers(key: string, limit: number): Promise<readonly string[]>;
};

export const noBlocks = (customerId: string): Blocks => ({ customerId, version: 0, keys: [] });
