import type { Template } from 'aws-cdk-lib/assertions';

type Resources = ReturnType<Template['findResources']>;
type Resource = Resources[string];
export type ResourceMap = Readonly<Record<string, Resource>>;

/** Functions that the CDK adds for what CloudFormation cannot do. They run in a deployment only, which fails with them. */
const OF_DEPLOYMENTS = /^Custom(S3AutoDeleteObjects|CrossRegionExport|CDKBucketDeployment)/;
/** Seconds from which on a function is a job that works until its time ends. */
const JOB_TIMEOUT = 600;
/** The alarms of this distribution are in another stack, since its metrics are in another region: `console.test.ts`. */
const CONSOLE_DISTRIBUTION = /^ConsoleDistribution/;

const ANCHOR = /docs\/runbook\.md#([a-z-]+)$/;

/** The section of the runbook that an alarm names. */
export const kindOf = ({ Properties }: Resource): string | null =>
  ANCHOR.exec(Properties.AlarmDescription ?? '')?.[1] ?? null;

/** The kinds of alarms that a resource must have. A type that is not here needs none. */
const REQUIRED: Readonly<Record<string, (resource: Resource, all: ResourceMap) => readonly string[]>> = {
  'AWS::Lambda::Function': ({ Properties: { Timeout } }) => [
    ...['function-errors', 'function-throttled'],
    ...(Timeout < JOB_TIMEOUT ? ['function-slow'] : []),
  ],
  // A queue states how late its consumer is; what it gives up is in its dead letters.
  'AWS::Lambda::EventSourceMapping': ({ Properties: { StartingPosition } }) =>
    StartingPosition === undefined ? [] : ['stream-stopped', 'failed-records', 'records-lost'],
  'AWS::Lambda::EventInvokeConfig': () => [],
  'AWS::SQS::Queue': ({ Properties: { RedrivePolicy } }) => [RedrivePolicy ? 'queue-late' : 'dead-letters'],
  'AWS::StepFunctions::StateMachine': () => ['workflow-failed'],
  'AWS::DynamoDB::Table': () => [
    'table-throttled:ReadThrottleEvents',
    'table-throttled:WriteThrottleEvents',
    'table-errors',
  ],
  'AWS::ApiGatewayV2::Api': () => ['api-errors:5xx', 'api-slow'],
  'AWS::SES::ConfigurationSet': () => [
    'email-reputation:Reputation.BounceRate',
    'email-reputation:Reputation.ComplaintRate',
  ],
  // The other schedules are those of functions, which must have run.
  'AWS::Events::Rule': ({ Properties: { Targets, EventPattern } }, all) => [
    ...(Targets.some(({ Arn }: { Arn: unknown }) => isScheduled(refOf(Arn), all)) ? [] : ['event-not-delivered']),
    // It matches only what failed.
    ...(EventPattern?.source?.includes('aws.backup') ? ['backup-failed:TriggeredRules'] : []),
  ],
  'AWS::CloudFront::Distribution': () => ['edge-errors:5xxErrorRate'],
  'AWS::CertificateManager::Certificate': () => ['certificate-expires:DaysToExpiry'],
  'AWS::Backup::BackupVault': () => ['backup-failed:NumberOfBackupJobsCompleted'],
  'AWS::Logs::SubscriptionFilter': () => [],
  'AWS::SNS::Subscription': () => [],
};

/** What is wrong: each resource without an alarm of a required kind, as text. */
export function missingAlarms(all: ResourceMap): readonly string[] {
  const alarms = Object.values(all).filter(({ Type }) => Type === 'AWS::CloudWatch::Alarm');
  const watched = (id: string, kind: string): boolean => {
    const [name, metric] = kind.split(':');
    return alarms.some(
      (alarm) =>
        kindOf(alarm) === name &&
        metricsOf(alarm).some(
          ({ MetricName, Dimensions }) => (metric === undefined || MetricName === metric) && refersTo(Dimensions, id),
        ),
    );
  };
  return Object.entries(all).flatMap(([id, resource]) =>
    requiredOf(id, resource, all)
      .filter(([subject, kind]) => !watched(subject, kind))
      .map(([subject, kind]) => `${resource['Type']} ${subject}: ${kind}`),
  );
}

function requiredOf(id: string, resource: Resource, all: ResourceMap): readonly (readonly [string, string])[] {
  if (OF_DEPLOYMENTS.test(id) || CONSOLE_DISTRIBUTION.test(id)) return [];
  const { Type, Properties } = resource;
  const own = (REQUIRED[Type]?.(resource, all) ?? []).map((kind) => [id, kind] as const);
  // CloudWatch names the rules as they say.
  if (Type === 'AWS::WAFv2::WebACL') return [[Properties.VisibilityConfig.MetricName, 'edge-refusals:BlockedRequests']];
  // CloudWatch names an alias by its function.
  if (Type === 'AWS::Lambda::Alias') return [[refOf(Properties.FunctionName), 'canary-errors']];
  if (Type === 'AWS::Lambda::EventSourceMapping' && Properties.StartingPosition !== undefined)
    return [...own, [refOf(Properties.FunctionName), 'stream-late']];
  if (Type === 'AWS::Lambda::EventInvokeConfig')
    return ['failed-records', 'records-lost'].map((kind) => [refOf(Properties.FunctionName), kind]);
  if (Type === 'AWS::Events::Rule' && Properties.ScheduleExpression !== undefined)
    return [
      ...own,
      ...Properties.Targets.map(({ Arn }: { Arn: unknown }) => refOf(Arn))
        .filter((target: string) => all[target]?.['Type'] === 'AWS::Lambda::Function')
        .map((target: string) => [target, 'job-did-not-run'] as const),
    ];
  if (Type === 'AWS::Logs::SubscriptionFilter') return [[refOf(Properties.LogGroupName), 'event-not-delivered']];
  // Addresses of people are endpoints that they gave; a function must get what it is subscribed to.
  if (Type === 'AWS::SNS::Subscription' && Properties.Protocol === 'lambda')
    return [[refOf(Properties.TopicArn), 'event-not-delivered']];
  return own;
}

function isScheduled(target: string, all: ResourceMap): boolean {
  if (all[target]?.['Type'] !== 'AWS::Lambda::Function') return false;
  return Object.values(all).some(
    ({ Type, Properties }) =>
      Type === 'AWS::Events::Rule' &&
      Properties.ScheduleExpression !== undefined &&
      Properties.Targets.some(({ Arn }: { Arn: unknown }) => refOf(Arn) === target),
  );
}

type MetricOfAlarm = { readonly MetricName: string; readonly Namespace: string; readonly Dimensions: unknown };

/** The metrics of an alarm, also those of its expression. */
export function metricsOf({ Properties }: Resource): readonly MetricOfAlarm[] {
  if (Properties.MetricName !== undefined) return [{ ...Properties, Dimensions: Properties.Dimensions ?? [] }];
  return (Properties.Metrics ?? []).flatMap(({ MetricStat }: { MetricStat?: { Metric: MetricOfAlarm } }) =>
    MetricStat === undefined ? [] : [{ ...MetricStat.Metric, Dimensions: MetricStat.Metric.Dimensions ?? [] }],
  );
}

/** The logical id that `Ref` or `Fn::GetAtt` names. */
function refOf(value: unknown): string {
  const { Ref, 'Fn::GetAtt': attribute } = value as { Ref?: string; 'Fn::GetAtt'?: readonly string[] };
  return Ref ?? attribute?.[0] ?? '';
}

const refersTo = (dimensions: unknown, id: string): boolean =>
  new RegExp(`"(Ref|Value|Fn::GetAtt)":\\[?"${id}"`).test(JSON.stringify(dimensions));
