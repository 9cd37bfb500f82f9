import type { Relation } from '../relation.ts';

/** The table or view with the lines of the newest complete export: one column, `line`, with JSON. */
export const EXPORT_LINES = 'export_lines';

/** A time that no item has: it stays for ever. */
const NEVER = '9223372036854775807';
const NOW = `date_diff('second', timestamp '1970-01-01 00:00:00', cast(current_timestamp as timestamp))`;

/**
 * The items of the table that have not run out, with their keys, and the text of the entities that are stored as a text. Reads of the graph
 * leave out what has run out in the same way (`store/table/expiry.ts`).
 */
export const ENTRIES: Relation = {
  name: 'entries',
  reads: [],
  query: () => `select
  json_extract_scalar(line, '$.Item.pk.S') as pk,
  json_extract_scalar(line, '$.Item.sk.S') as sk,
  json_extract_scalar(line, '$.Item.entityText.S') as body,
  line as item
from ${EXPORT_LINES}
where coalesce(cast(json_extract_scalar(line, '$.Item.expiresAt.N') as bigint), ${NEVER}) > ${NOW}`,
};
