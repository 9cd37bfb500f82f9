import { Stack } from 'aws-cdk-lib';
import { CfnDatabase, CfnTable } from 'aws-cdk-lib/aws-glue';
import { Construct } from 'constructs';
import { type GlueTable, glueTableOf, LINES_TABLE } from '../analytics/athena.ts';
import { VIEWS } from '../analytics/views.ts';
import type { AnalyticsFiles } from './analytics-files.ts';

const TABLE_TYPE = 'EXTERNAL_TABLE';

/**
 * What Athena knows: a database with the views, and one with the lines of the export, which analysts may not read. Each table begins empty,
 * and the refresh moves it to its newest files. A deployment that changes a table empties it until the next refresh.
 */
export class AnalyticsCatalog extends Construct {
  /** The names of the two databases. */
  readonly views: string;
  readonly lines: string;

  constructor(scope: Construct, id: string, { stage, files }: { stage: string; files: AnalyticsFiles }) {
    super(scope, id);
    this.views = `customer_graph_${stage}`;
    this.lines = `${this.views}_lines`;
    const [views, lines] = [this.addDatabase('Views', this.views), this.addDatabase('Lines', this.lines)];
    for (const view of VIEWS) addTable(views, view.name, glueTableOf(view), files.urlOf('views/none'), view.about);
    addTable(lines, LINES_TABLE.name, LINES_TABLE, files.urlOf('exports/none'), 'The lines of the newest export.');
  }

  private addDatabase(id: string, name: string): CfnDatabase {
    return new CfnDatabase(this, id, { catalogId: Stack.of(this).account, databaseInput: { name } });
  }

  /** The ARNs of a database with all its tables, as Glue wants them. */
  arnsOf(database: string): string[] {
    const arn = (resource: string) => Stack.of(this).formatArn({ service: 'glue', resource });
    return [arn('catalog'), arn(`database/${database}`), arn(`table/${database}/*`)];
  }
}

function addTable(database: CfnDatabase, name: string, table: GlueTable, location: string, description: string): void {
  const { columns, inputFormat, outputFormat, serde } = table;
  new CfnTable(database, name, {
    catalogId: database.catalogId,
    databaseName: database.ref,
    tableInput: {
      ...{ name, description, tableType: TABLE_TYPE, parameters: { EXTERNAL: 'TRUE' } },
      storageDescriptor: {
        columns: [...columns],
        ...{ location, inputFormat, outputFormat },
        serdeInfo: { serializationLibrary: serde.library, parameters: serde.parameters },
      },
    },
  });
}

/** The same table as an input of Glue's UpdateTable, without its location. */
export const tableInputOf = (name: string, { columns, inputFormat, outputFormat, serde }: GlueTable) => ({
  ...{ Name: name, TableType: TABLE_TYPE, Parameters: { EXTERNAL: 'TRUE' } },
  StorageDescriptor: {
    Columns: columns.map(({ name: Name, type: Type, comment: Comment }) => ({ Name, Type, Comment })),
    ...{ InputFormat: inputFormat, OutputFormat: outputFormat },
    SerdeInfo: { SerializationLibrary: serde.library, Parameters: serde.parameters },
  },
});
