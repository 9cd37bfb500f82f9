import type { Dialect } from './dialect.ts';

/** A query with a name, which others build on. */
export type Relation = {
  readonly name: string;
  /** The relations that its query reads. */
  readonly reads: readonly Relation[];
  query(dialect: Dialect): string;
};

/** What an analyst reads. */
export type View = Relation & {
  /** What one row is. */
  readonly about: string;
  readonly columns: readonly Column[];
};

export type Column = {
  readonly name: string;
  readonly type: ColumnType;
  /** What it holds, with its unit. */
  readonly about: string;
};

/** Types of Glue. In SQL a `string` is a `varchar`. */
export type ColumnType = 'string' | 'bigint' | 'double' | 'boolean' | 'timestamp' | 'date' | typeof MONEY_TYPE;

/** Of 21 digits before the point: more than a sum over all amounts of a large shop has. */
export const MONEY_TYPE = 'decimal(25,4)';

const sqlTypeOf = (type: ColumnType): string => (type === 'string' ? 'varchar' : type);

/** A column with its SQL. */
export type SelectedColumn = Column & { readonly sql: string };

/** A view that selects these columns. The rest of its query follows the word `from`. */
export function viewOf(
  name: string,
  about: string,
  reads: readonly Relation[],
  columns: (dialect: Dialect) => readonly SelectedColumn[],
  from: (dialect: Dialect) => string,
): View {
  return {
    ...{ name, about, reads },
    columns: columns(ANY_DIALECT).map(({ sql: _, ...column }) => column),
    query: (dialect) =>
      `select\n${columns(dialect)
        .map(({ sql, type, name: as }) => `  cast(${sql} as ${sqlTypeOf(type)}) as ${as}`)
        .join(',\n')}\nfrom ${from(dialect)}`,
  };
}

/** For names and types alone, which no dialect changes. */
const ANY_DIALECT: Dialect = { elementsOf: () => '', memberOf: () => '', dayIn: () => '' };

/** The query of a view as one text, with everything that it reads except the lines of the export. */
export function queryOf(view: Relation, dialect: Dialect): string {
  const before = readsOf(view).filter((relation) => relation !== view);
  const parts = before.map((relation) => `${relation.name} as (\n${relation.query(dialect)}\n)`);
  return `${parts.length === 0 ? '' : `with ${parts.join(',\n')}\n`}${view.query(dialect)}`;
}

/** A relation and all that it reads, each after what it reads itself. */
function readsOf(relation: Relation): readonly Relation[] {
  return [...new Set([...relation.reads.flatMap(readsOf), relation])];
}
