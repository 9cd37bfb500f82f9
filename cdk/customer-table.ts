import { Duration } from 'aws-cdk-lib';
import type { IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import {
  AttributeType,
  BillingMode,
  type ITable,
  StreamViewType,
  Table,
  TableEncryption,
} from 'aws-cdk-lib/aws-dynamodb';
import { Effect, type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { type IKey, Key } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import {
  INDEXES,
  PARTITION_KEY,
  SORT_KEY,
  STAFF_PREFIX,
  STREAM_VIEW,
  TTL_ATTRIBUTE,
} from '../store/table/table-schema.ts';
import { addReplicaAlarm } from './alarms/replica-alarm.ts';
import { addTableAlarms } from './alarms/table-alarms.ts';
import type { Configuration, RestoredTable } from './configuration.ts';
import { dataRemovalPolicy } from './removal-policy.ts';

/** The actions that `store/` needs. A transaction needs the rights for its parts, and no right of its own. */
const ITEM_ACTIONS = ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem'];

/** The partitions of the audit log (`store/audit/audit-items.ts`). */
const AUDIT_KEYS = { 'dynamodb:LeadingKeys': ['AUDIT#*'] };

/** The actions that an event source needs on the stream. */
const STREAM_ACTIONS = ['DescribeStream', 'GetRecords', 'GetShardIterator', 'ListStreams'];

/**
 * The one table, with the keys and indexes of `store/table/table-schema.ts`: one of the stack, or one that was restored from a
 * backup. Both have the same rights and alarms, but the stack sets nothing of a restored one.
 */
export class CustomerTable extends Construct {
  readonly name: string;
  readonly streamArn: string;
  /** For its metrics; grants are below. */
  readonly table: ITable | Table;
  private readonly key: IKey;

  constructor(scope: Construct, id: string, props: { configuration: Configuration; key: IKey }) {
    super(scope, id);
    const { restoredTable = null, replicaRegion } = props.configuration;
    const { keyArn } = restoredTable ?? {};
    this.key = keyArn === undefined ? props.key : Key.fromKeyArn(this, 'Key', keyArn);
    this.table = restoredTable === null ? this.createTable(props.configuration) : this.adoptTable(restoredTable);
    this.name = this.table.tableName;
    if (this.table.tableStreamArn === undefined) throw new Error('the table has no stream');
    this.streamArn = this.table.tableStreamArn;
    addTableAlarms(this, this.table);
    if (replicaRegion !== null) addReplicaAlarm(this, this.table, replicaRegion);
  }

  private createTable(configuration: Configuration): Table {
    const table = new Table(this, 'Table', {
      partitionKey: stringAttribute(PARTITION_KEY),
      sortKey: stringAttribute(SORT_KEY),
      billingMode: BillingMode.PAY_PER_REQUEST,
      stream: StreamViewType[STREAM_VIEW],
      timeToLiveAttribute: TTL_ATTRIBUTE,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      encryption: TableEncryption.CUSTOMER_MANAGED,
      encryptionKey: this.key,
      deletionProtection: configuration.protectData,
      removalPolicy: dataRemovalPolicy(configuration),
    });
    for (const { name, partitionKey, sortKey } of INDEXES) {
      table.addGlobalSecondaryIndex({
        indexName: name,
        partitionKey: stringAttribute(partitionKey),
        sortKey: stringAttribute(sortKey),
      });
    }
    return table;
  }

  private adoptTable({ name, streamArn }: RestoredTable): ITable {
    if (!streamArn.includes(`:table/${name}/stream/`))
      throw new Error(`restoredTable: ${streamArn} is not a stream of the table ${name}`);
    return Table.fromTableAttributes(this, 'RestoredTable', { tableName: name, tableStreamArn: streamArn });
  }

  /** The write units in a quarter of an hour. */
  get writes(): IMetric {
    return this.table.metricConsumedWriteCapacityUnits({ period: Duration.minutes(15) });
  }

  /** Grants exactly what `store/` needs for most functions: no Scan, no changes of the table itself, and only Query on the indexes. */
  grantItems(grantee: IGrantable): void {
    const { tableArn } = this.table;
    const indexes = INDEXES.map(({ name }) => `${tableArn}/index/${name}`);
    const { grantPrincipal } = grantee;
    grantPrincipal.addToPrincipalPolicy(
      new PolicyStatement({ actions: ITEM_ACTIONS.map((action) => `dynamodb:${action}`), resources: [tableArn] }),
    );
    grantPrincipal.addToPrincipalPolicy(new PolicyStatement({ actions: ['dynamodb:Query'], resources: indexes }));
    this.key.grantEncryptDecrypt(grantee);
  }

  /**
   * Grants to scan the keys of all items, and nothing else of them: for what no list holds, such as all customers. IAM cannot bind a
   * Scan to some partitions, but to the attributes that it reads.
   */
  grantKeyScan(grantee: IGrantable): void {
    grantee.grantPrincipal.addToPrincipalPolicy(
      new PolicyStatement({
        actions: ['dynamodb:Scan'],
        resources: [this.table.tableArn],
        conditions: {
          'ForAllValues:StringEquals': { 'dynamodb:Attributes': [PARTITION_KEY, SORT_KEY] },
          StringEquals: { 'dynamodb:Select': 'SPECIFIC_ATTRIBUTES' },
        },
      }),
    );
  }

  /**
   * Grants to read, write and delete the items of some partitions, and nothing else: no index and no scan. A batch or a
   * transaction needs the right to each of its items.
   */
  grantPartitions(grantee: IGrantable, partitions: Record<'read' | 'write' | 'delete', readonly string[]>): void {
    const grants = [
      { actions: ['GetItem', 'BatchGetItem', 'Query', 'ConditionCheckItem'], keys: partitions.read },
      { actions: ['PutItem', 'UpdateItem'], keys: partitions.write },
      { actions: ['DeleteItem'], keys: partitions.delete },
    ];
    for (const { actions, keys } of grants.filter(({ keys }) => keys.length > 0))
      grantee.grantPrincipal.addToPrincipalPolicy(
        new PolicyStatement({
          actions: actions.map((action) => `dynamodb:${action}`),
          resources: [this.table.tableArn],
          conditions: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': [...keys] } },
        }),
      );
    this.key.grantEncryptDecrypt(grantee);
  }

  /** Grants to add entries to the audit log, and nothing else. */
  grantAuditWrites(grantee: IGrantable): void {
    grantee.grantPrincipal.addToPrincipalPolicy(
      new PolicyStatement({
        actions: ['dynamodb:PutItem'],
        resources: [this.table.tableArn],
        conditions: { 'ForAllValues:StringLike': AUDIT_KEYS },
      }),
    );
    this.key.grantEncryptDecrypt(grantee);
  }

  /** Denies to add, change or delete an entry of the audit log, also in a transaction. */
  denyAuditWrites(grantee: IGrantable): void {
    grantee.grantPrincipal.addToPrincipalPolicy(
      new PolicyStatement({
        effect: Effect.DENY,
        actions: ['PutItem', 'UpdateItem', 'DeleteItem'].map((action) => `dynamodb:${action}`),
        resources: [this.table.tableArn],
        conditions: { 'ForAnyValue:StringLike': AUDIT_KEYS },
      }),
    );
  }

  /** Grants to read the members of staff, and nothing else of the table. */
  grantReadStaff(grantee: IGrantable): void {
    grantee.grantPrincipal.addToPrincipalPolicy(
      new PolicyStatement({
        actions: ['dynamodb:GetItem'],
        resources: [this.table.tableArn],
        conditions: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': [`${STAFF_PREFIX}*`] } },
      }),
    );
    this.key.grantDecrypt(grantee);
  }

  /** Grants what an event source does with the role of its function. */
  grantStream({ grantPrincipal }: IGrantable): void {
    const actions = STREAM_ACTIONS.map((action) => `dynamodb:${action}`);
    grantPrincipal.addToPrincipalPolicy(new PolicyStatement({ actions, resources: [this.streamArn] }));
  }
}

function stringAttribute(name: string): { name: string; type: AttributeType } {
  return { name, type: AttributeType.STRING };
}
