type Capacity = { readonly CapacityUnits?: number | undefined };

/** What a request has used, where its answer says so: the sum of all tables and indexes. */
export const consumedUnits = (output: {
  readonly ConsumedCapacity?: Capacity | readonly Capacity[] | undefined;
}): number => [output.ConsumedCapacity ?? []].flat().reduce((sum, { CapacityUnits = 0 }) => sum + CapacityUnits, 0);
