import { CfnOutput, Stack, Tags } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { addConsole } from './add-console.ts';
import { AlarmTopic } from './alarms/alarm-topic.ts';
import { CostBudget } from './alarms/cost-budget.ts';
import { addPlaybookAlarm } from './alarms/playbook-alarm.ts';
import { Analytics } from './analytics.ts';
import { AttachmentCheck } from './attachment-check.ts';
import { Audiences } from './audiences.ts';
import { AuditReads } from './audit-reads.ts';
import { Backups } from './backups.ts';
import { Clients, nameOf } from './clients.ts';
import type { Configuration } from './configuration.ts';
import { CustomerTable } from './customer-table.ts';
import { DataKey } from './data-key.ts';
import { Edge } from './edge.ts';
import { EventBus } from './event-bus.ts';
import { FailedRecords } from './failed-records.ts';
import { FeedbackLinkKeys } from './feedback-link-keys.ts';
import { FeedbackPage } from './feedback-page.ts';
import { FileBucket } from './file-bucket.ts';
import { GraphApi } from './graph-api.ts';
import { GraphFunction } from './graph-function.ts';
import { Identities } from './identities.ts';
import { ImportBucket } from './import-bucket.ts';
import { ImportWorkers } from './import-workers.ts';
import { MatchLearning } from './match-learning.ts';
import { Matcher } from './matcher.ts';
import { Messages } from './messages.ts';
import { OperationsDashboard } from './operations-dashboard.ts';
import { OriginSecrets } from './origin-secrets.ts';
import { PrivacyFiles } from './privacy-files.ts';
import { Rebuild } from './rebuild.ts';
import { Replica } from './replica.ts';
import { ScheduledFunction } from './scheduled-function.ts';
import { SourceLinkSecret } from './source-link-secret.ts';
import { StaffIdentities } from './staff-identities.ts';
import { StreamConsumer } from './stream-consumer.ts';
import { Webhooks } from './webhooks.ts';

/** One stage of the customer graph. It connects the parts and outputs their addresses; each part has its own file. */
export class CustomerGraphStack extends Stack {
  constructor(scope: Construct, id: string, configuration: Configuration) {
    super(scope, id, {
      description: `Customer graph, ${configuration.stage}`,
      terminationProtection: configuration.protectData,
      ...(configuration.environment && { env: configuration.environment }),
      ...(configuration.environment && { crossRegionReferences: true }),
    });
    Tags.of(this).add('application', 'customer-graph');
    Tags.of(this).add('stage', configuration.stage);

    const key = new DataKey(this, 'DataKey', configuration);
    const table = new CustomerTable(this, 'Table', { configuration, key });
    const { analytics: analyticsSettings, backups } = configuration;
    const analytics =
      analyticsSettings && new Analytics(this, 'Analytics', { configuration, settings: analyticsSettings, key, table });
    const vault = backups && new Backups(this, 'Backups', { configuration, settings: backups, key, table });
    const failedRecords = new FailedRecords(this, 'FailedRecords', { configuration, key });
    const files = new FileBucket(this, 'Files', { configuration, key });
    const privacyFiles = new PrivacyFiles(this, 'PrivacyFiles', { configuration, key });
    const imports = new ImportBucket(this, 'Imports', { configuration, key });
    const linkKeys = new FeedbackLinkKeys(this, 'FeedbackLinkKeys', { configuration, key });
    const origin = new OriginSecrets(this, 'OriginSecrets', { configuration, key });
    const graph = new GraphFunction(this, 'Graph', {
      ...{ configuration, key, table, files, privacyFiles, imports, linkKeys, origin },
    });
    const feedbackPage = new FeedbackPage(this, 'FeedbackPage', { configuration, key, table, files, linkKeys, origin });
    const bus = new EventBus(this, 'EventBus', configuration);
    const { staffApp: app } = configuration;
    const staff = app ? new StaffIdentities(this, 'StaffIdentities', { configuration, app, table }) : null;
    const { messages: settings } = configuration;
    const messages =
      settings && new Messages(this, 'Messages', { configuration, settings, key, table, failedRecords, linkKeys });
    const changes = new StreamConsumer(this, 'Changes', {
      ...{ configuration, key, table, failedRecords, consumer: 'changes' },
      environment: {
        EVENT_BUS_NAME: bus.name,
        ...files.environment,
        ...(staff && { STAFF_USER_POOL_ID: staff.pool.userPoolId }),
        ...(messages && { MESSAGE_QUEUE_URL: messages.queue.queueUrl }),
      },
    });
    staff?.grantAccounts(changes.role);
    bus.grantPublish(changes.role);
    files.grantDelete(changes.role);
    messages?.grantAdd(changes.role);
    new AttachmentCheck(this, 'AttachmentCheck', { configuration, key, table, files, failedRecords });
    new AuditReads(this, 'AuditReads', { configuration, key, table, failedRecords, source: graph.logGroup });
    const matcher = new Matcher(this, 'Matcher', { configuration, key, table, failedRecords });
    const learning = new MatchLearning(this, 'MatchLearning', { configuration, key, table });
    const rebuild = new Rebuild(this, 'Rebuild', { configuration, key, table });
    new ScheduledFunction(this, 'CasePromises', { configuration, key, table, name: 'case-promises' });
    new ScheduledFunction(this, 'Commitments', { configuration, key, table, name: 'commitments' });
    new ScheduledFunction(this, 'DueMessages', { configuration, key, table, name: 'messages' });
    new ScheduledFunction(this, 'FollowUps', { configuration, key, table, name: 'playbook-follow-ups' });
    new ScheduledFunction(this, 'Overdue', { configuration, key, table, name: 'overdue' });
    new ScheduledFunction(this, 'Segments', { configuration, key, table, name: 'segments' });
    const builds = new ScheduledFunction(this, 'SegmentBuilds', { configuration, key, table, name: 'segment-builds' });
    table.grantKeyScan(builds.role);
    new ScheduledFunction(this, 'OrderDays', { configuration, key, table, name: 'order-days' });
    new ScheduledFunction(this, 'OrderValues', { configuration, key, table, name: 'order-values' });
    new ScheduledFunction(this, 'ValuePredictions', { configuration, key, table, name: 'value-predictions' });
    const linkSecret = new SourceLinkSecret(this, 'SourceLinkSecret', { configuration, key });
    const webhooks = new Webhooks(this, 'Webhooks', {
      ...{ configuration, key, table, privacyFiles, linkSecret, origin },
    });
    const requeue = new ScheduledFunction(this, 'DueWebhooks', {
      ...{ configuration, key, table, name: 'webhooks', environment: webhooks.environment },
    });
    for (const role of [graph.role, requeue.role]) webhooks.grantSend(role);
    const erasures = new ScheduledFunction(this, 'Erasures', {
      ...{ configuration, key, table, name: 'erasures' },
      environment: {
        PRIVACY_BUCKET: privacyFiles.bucket.bucketName,
        FAILED_RECORDS_BUCKET: failedRecords.bucket.bucketName,
      },
    });
    privacyFiles.grantErase(erasures.role);
    table.grantKeyScan(erasures.role);
    const exports = new ScheduledFunction(this, 'Exports', {
      ...{ configuration, key, table, name: 'exports' },
      environment: { PRIVACY_BUCKET: privacyFiles.bucket.bucketName, ...files.environment },
    });
    files.grantRead(exports.role);
    privacyFiles.grantExport(exports.role);
    privacyFiles.grantReadWebhooks(exports.role);
    new Audiences(this, 'Audiences', { configuration, key, table, privacyFiles });

    const importEnvironment = { ...imports.environment, ...linkSecret.environment };
    const workers = new ImportWorkers(this, 'ImportWorkers', {
      ...{ configuration, key, table, imports },
      environment: importEnvironment,
      streamConsumers: [changes.functionName, matcher.functionName],
    });
    const importJobs = new ScheduledFunction(this, 'ImportJobs', {
      ...{ configuration, key, table, name: 'imports' },
      environment: { ...importEnvironment, IMPORT_STATE_MACHINE: workers.stateMachine.stateMachineArn },
    });
    workers.grantStart(importJobs.role);
    imports.grantImport(importJobs.role);

    failedRecords.grantErase(erasures.role);
    const identities = new Identities(this, 'Identities', configuration);
    const clients = new Clients(this, 'Clients', { configuration, identities });
    const api = new GraphApi(this, 'Api', {
      ...{ configuration, graph, identities, clients, staff },
      feedbackPage: feedbackPage.function,
      webhookReceiver: webhooks.receiver,
    });
    // The address exists only now: the API needs the functions first.
    graph.function.addEnvironment('FEEDBACK_URL', api.feedbackUrl);
    graph.function.addEnvironment('WEBHOOK_URL', api.webhookUrl);
    for (const [name, value] of Object.entries(webhooks.environment)) graph.function.addEnvironment(name, value);
    webhooks.setUrl(api.webhookUrl);
    feedbackPage.function.addEnvironment('FEEDBACK_URL', api.feedbackUrl);
    messages?.linkToFeedbackPage(api.feedbackUrl);
    const console = addConsole(this, id, { configuration, api, staff, files });

    const { stage, operations } = configuration;
    addPlaybookAlarm(this, stage);
    const alarms = new AlarmTopic(this, 'Alarms', { stage, addresses: operations.alarmAddresses });
    new CostBudget(this, 'Cost', { monthlyUsd: operations.monthlyBudgetUsd, topic: alarms.topic });
    new OperationsDashboard(this, 'Dashboard', {
      ...{ stage, api: api.stage, table: table.table, graph: graph.function },
      consumers: { changes: changes.function, matcher: matcher.function },
      queues: { webhooks: webhooks.queue, ...(messages && { messages: messages.queue }) },
      machines: {
        ...{ imports: workers.stateMachine, learning: learning.stateMachine, rebuild: rebuild.stateMachine },
        ...(analytics && { analytics: analytics.stateMachine }),
      },
    });
    // After everything that states alarms.
    alarms.connectAlarms(this);

    const outputs = {
      ApiUrl: api.url,
      FeedbackUrl: api.feedbackUrl,
      WebhookUrl: api.webhookUrl,
      IntegrationSecretsArn: webhooks.secret.secretArn,
      TokenUrl: identities.urls.tokenUrl,
      AuthorizeUrl: identities.urls.authorizeUrl,
      Issuer: identities.urls.issuer,
      UserPoolId: identities.pool.userPoolId,
      TableName: table.name,
      EventBusName: bus.name,
      FailedRecordsBucket: failedRecords.bucket.bucketName,
      PrivacyBucket: privacyFiles.bucket.bucketName,
      ImportBucket: imports.bucket.bucketName,
      FilesBucket: files.bucket.bucketName,
      AlarmTopicArn: alarms.topic.topicArn,
      ...(vault && { BackupVaultName: vault.name }),
      ...(analytics && {
        AnalyticsWorkgroup: analytics.workgroup,
        AnalyticsPolicyArn: analytics.analystPolicy.managedPolicyArn,
        AnalyticsRefreshArn: analytics.stateMachine.stateMachineArn,
        AnalyticsBucket: analytics.files.bucket.bucketName,
      }),
      ...(staff && {
        StaffApiUrl: api.staffUrl,
        StaffTokenUrl: staff.urls.tokenUrl,
        StaffAuthorizeUrl: staff.urls.authorizeUrl,
        StaffIssuer: staff.urls.issuer,
        StaffUserPoolId: staff.pool.userPoolId,
        StaffAppClientId: staff.staffClient.userPoolClientId,
        DeviceClientId: staff.deviceClient.userPoolClientId,
      }),
      ...(console && { ConsoleUrl: `${console.origin}/`, ConsoleBucket: console.bucket.bucketName }),
      ...Object.fromEntries([...api.issuerUrls].map(([name, url]) => [`Issuer${nameOf(name)}ApiUrl`, url])),
      ...Object.fromEntries(clients.all.map(({ name, client }) => [`${name}ClientId`, client.userPoolClientId])),
    };
    for (const [name, value] of Object.entries(outputs)) new CfnOutput(this, name, { value });
    this.addEdge(id, configuration, api.host);
    this.addReplica(id, configuration, table.name);
  }

  /** A stack of its own, which refers to this one and not the other way round. */
  private addEdge(id: string, configuration: Configuration, apiHost: string): void {
    const { edge = null, domain, environment } = configuration;
    if (edge === null) return;
    if (domain === null || environment === undefined) throw new Error('edge: it needs a domain and an environment');
    const { account } = environment;
    new Edge(this.node.scope ?? this, `${id}-edge`, { configuration, edge, domain, account, apiHost });
  }

  private addReplica(id: string, configuration: Configuration, tableName: string): void {
    const { replicaRegion: region, environment } = configuration;
    if (region === null) return;
    if (environment === undefined) throw new Error('replicaRegion: it needs an environment');
    const { account } = environment;
    new Replica(this.node.scope ?? this, `${id}-replica`, { configuration, account, region, tableName });
  }
}
