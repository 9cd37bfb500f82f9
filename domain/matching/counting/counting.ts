/**
 * The number of the rules by which the values of records are counted: how values are normalised, and their buckets. A profile
 * stores it, so that a change withdraws what was counted and nothing else. Raise it if a rule changes: the counts begin at zero, and
 * `npm run reindex` brings the records that are there.
 */
export const COUNTING = 2;
