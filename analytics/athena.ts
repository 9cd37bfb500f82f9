import { TRINO } from './dialect.ts';
import { queryOf, type View } from './relation.ts';
import { EXPORT_LINES } from './relations/entries.ts';

/** A table of Glue, without its location. */
export type GlueTable = {
  readonly columns: readonly { readonly name: string; readonly type: string; readonly comment: string }[];
  readonly inputFormat: string;
  readonly outputFormat: string;
  readonly serde: { readonly library: string; readonly parameters: Readonly<Record<string, string>> };
};

/** The lines of an export, each one text: JSON has no raw control character, so nothing ends a field. */
export const LINES_TABLE: GlueTable & { readonly name: string } = {
  name: EXPORT_LINES,
  columns: [{ name: 'line', type: 'string', comment: 'An item as JSON' }],
  inputFormat: 'org.apache.hadoop.mapred.TextInputFormat',
  outputFormat: 'org.apache.hadoop.hive.ql.io.HiveIgnoreKeyTextOutputFormat',
  serde: {
    library: 'org.apache.hadoop.hive.serde2.lazy.LazySimpleSerDe',
    parameters: { 'field.delim': '\u0001', 'serialization.format': '\u0001' },
  },
};

/** The rows of a view as Parquet, which names its columns: files of a former version lack new ones. */
export const glueTableOf = ({ columns }: View): GlueTable => ({
  columns: columns.map(({ name, type, about }) => ({ name, type, comment: about })),
  inputFormat: 'org.apache.hadoop.hive.ql.io.parquet.MapredParquetInputFormat',
  outputFormat: 'org.apache.hadoop.hive.ql.io.parquet.MapredParquetOutputFormat',
  serde: { library: 'org.apache.hadoop.hive.ql.io.parquet.serde.ParquetHiveSerDe', parameters: {} },
});

/** What `UNLOAD` writes: it takes a SELECT. */
export const selectOf = (view: View): string => `select * from (\n${queryOf(view, TRINO)}\n)`;
