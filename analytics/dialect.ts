/**
 * Where Athena (Trino) and DuckDB need different SQL. Everything else of the views is one text: what DuckDB names differently is a macro
 * there (`duckdb/open-duckdb.ts`).
 */
export type Dialect = {
  /** The elements of a JSON array as rows `alias(element, place)`, where places begin at 1. */
  elementsOf(json: string, alias: string): string;
  /** A member of a JSON object by a name that is computed, as JSON. */
  memberOf(json: string, name: string): string;
  /** The date of a timestamp of UTC in a time zone. */
  dayIn(timestamp: string, zone: string): string;
};

export const TRINO: Dialect = {
  elementsOf: (json, alias) =>
    `cross join unnest(cast(${json} as array(json))) with ordinality as ${alias} (element, place)`,
  memberOf: (json, name) => `element_at(cast(${json} as map(varchar, json)), ${name})`,
  dayIn: (timestamp, zone) => `cast(at_timezone(with_timezone(${timestamp}, 'UTC'), ${zone}) as date)`,
};

export const DUCKDB: Dialect = {
  elementsOf: (json, alias) =>
    `cross join unnest(cast(${json} as json[])) with ordinality as ${alias} (element, place)`,
  memberOf: (json, name) => `json_extract(${json}, concat('$."', ${name}, '"'))`,
  dayIn: (timestamp, zone) => `cast(timezone(${zone}, timezone('UTC', ${timestamp})) as date)`,
};
