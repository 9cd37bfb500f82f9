import { Duration, Stack } from 'aws-cdk-lib';
import type { HttpStage } from 'aws-cdk-lib/aws-apigatewayv2';
import {
  Alarm,
  AlarmStatusWidget,
  Dashboard,
  GraphWidget,
  type IMetric,
  type IWidget,
  Metric,
  TextWidget,
} from 'aws-cdk-lib/aws-cloudwatch';
import type { ITable, Table } from 'aws-cdk-lib/aws-dynamodb';
import { type IFunction, Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';

type Props = {
  readonly stage: string;
  readonly api: HttpStage;
  readonly table: ITable | Table;
  readonly graph: IFunction;
  readonly consumers: Readonly<Record<string, IFunction>>;
  readonly queues: Readonly<Record<string, IQueue>>;
  readonly machines: Readonly<Record<string, StateMachine>>;
};

const period = Duration.minutes(5);

/** What a person on call reads from the top down: the first row that is not calm is where to begin. */
export class OperationsDashboard extends Construct {
  constructor(scope: Construct, id: string, props: Props) {
    super(scope, id);
    const alarms = Stack.of(this)
      .node.findAll()
      .filter((child) => child instanceof Alarm);
    new Dashboard(this, 'Dashboard', {
      defaultInterval: Duration.hours(12),
      widgets: [
        [new TextWidget({ markdown: `# ${props.stage}: is anybody affected? docs/runbook.md`, width: 24, height: 1 })],
        // A widget shows at most 100 alarms.
        halves(alarms).map(
          (some, half) =>
            new AlarmStatusWidget({ title: `Alarms, ${half + 1} of 2`, alarms: some, width: 12, height: 8 }),
        ),
        apiRow(props),
        streamRow(props),
        jobRow(props),
        messageRow(props),
        tableRow(props),
        costRow(props),
      ],
    });
  }
}

const halves = (alarms: readonly Alarm[]): Alarm[][] => {
  const middle = Math.ceil(alarms.length / 2);
  return [alarms.slice(0, middle), alarms.slice(middle)];
};

const graph = (title: string, left: readonly IMetric[], right: readonly IMetric[] = []): IWidget =>
  new GraphWidget({ title, left: [...left], right: [...right], width: 8, height: 6, period });

const each = <Subject>(
  subjects: Readonly<Record<string, Subject>>,
  metric: (subject: Subject, label: string) => IMetric,
): readonly IMetric[] => Object.entries(subjects).map(([label, subject]) => metric(subject, label));

const apiRow = ({ api, graph: target }: Props): IWidget[] => [
  graph(
    'API: requests and errors',
    [api.metricCount({ period })],
    [api.metricServerError({ period, label: '5xx' }), api.metricClientError({ period, label: '4xx' })],
  ),
  graph(
    'API: latency in ms',
    ['p50', 'p90', 'p99'].map((statistic) => api.metricLatency({ period, statistic, label: statistic })),
  ),
  graph(
    'GraphQL function: errors, throttles, instances',
    [target.metricErrors({ period }), target.metricThrottles({ period })],
    [target.metric('ConcurrentExecutions', { period, statistic: 'Maximum' })],
  ),
];

const streamRow = ({ consumers }: Props): IWidget[] => [
  graph(
    'Stream: age of records in ms',
    each(consumers, (one, label) => one.metric('IteratorAge', { period, statistic: 'Maximum', label })),
  ),
  graph(
    'Stream: errors of consumers',
    each(consumers, (one, label) => one.metricErrors({ period, label })),
  ),
  graph(
    'Stream: longest batch in ms',
    each(consumers, (one, label) => one.metricDuration({ period, statistic: 'Maximum', label })),
  ),
];

const jobRow = ({ machines }: Props): IWidget[] => [
  graph('All functions: errors and throttles', [
    LambdaFunction.metricAllErrors({ period }),
    LambdaFunction.metricAllThrottles({ period }),
  ]),
  graph(
    'Executions: failed',
    each(machines, (one, label) => one.metricFailed({ period, label })),
  ),
  graph(
    'Executions: started',
    each(machines, (one, label) => one.metricStarted({ period, label })),
  ),
];

const messageRow = ({ queues }: Props): IWidget[] => [
  graph(
    'Queues: age in seconds',
    each(queues, (one, label) => one.metricApproximateAgeOfOldestMessage({ period, label })),
  ),
  graph(
    'Queues: waiting',
    each(queues, (one, label) => one.metricApproximateNumberOfMessagesVisible({ period, label })),
  ),
  graph('Emails: share of bounces and complaints', ['BounceRate', 'ComplaintRate'].map(ofSender)),
];

/** Of the account. */
const ofSender = (name: string): IMetric =>
  new Metric({
    namespace: 'AWS/SES',
    metricName: `Reputation.${name}`,
    statistic: 'Maximum',
    period: Duration.hours(1),
  });

const tableRow = ({ table }: Props): IWidget[] => [
  graph(
    'Table: units',
    [table.metricConsumedReadCapacityUnits({ period })],
    [table.metricConsumedWriteCapacityUnits({ period })],
  ),
  graph(
    'Table: throttles',
    ['ReadThrottleEvents', 'WriteThrottleEvents'].map((name) => table.metric(name, { period, statistic: 'Sum' })),
  ),
  graph(
    'Table: latency in ms, p99',
    ['GetItem', 'Query', 'TransactWriteItems'].map((Operation) =>
      table.metricSuccessfulRequestLatency({
        period,
        statistic: 'p99',
        dimensionsMap: { TableName: table.tableName, Operation },
        label: Operation,
      }),
    ),
  ),
];

const costRow = (_props: Props): IWidget[] => [
  graph('Money: invocations of all functions', [LambdaFunction.metricAllInvocations({ period })]),
  // AWS has it in this region only, and only if billing alerts are on.
  new GraphWidget({
    ...{
      title: 'Money: bill of the month so far, USD',
      region: 'us-east-1',
      width: 16,
      height: 6,
      period: Duration.hours(6),
    },
    left: [
      new Metric({
        ...{
          namespace: 'AWS/Billing',
          metricName: 'EstimatedCharges',
          statistic: 'Maximum',
          period: Duration.hours(6),
        },
        ...{ dimensionsMap: { Currency: 'USD' }, region: 'us-east-1' },
      }),
    ],
  }),
];
