import { setTimeout as sleep } from 'node:timers/promises';
import { type ProjectorLag, waitBefore } from '../domain/import-job/follow-projectors.ts';
import { readLagFile } from '../store/lag-file.ts';
import { optionalVariable } from './environment-variables.ts';

/** Null: nothing says it, such as on an engine that the user runs. */
export type LagReader = () => Promise<ProjectorLag | null>;

export type ProjectorFollower = {
  /** As it was read last. */
  lag(): ProjectorLag | null;
  /** Waits as long as the lag asks for. */
  pause(): Promise<void>;
};

/** CloudWatch has a value for each minute, and asks one cent for 1,000 of them. */
const METRIC_PERIOD_S = 60;
/** A function that has nothing to process states no age. */
const METRIC_WINDOW_MS = 5 * 60_000;
/** A file costs nothing. */
const FILE_PERIOD_MS = 1_000;

/** Follows the consumers of the stream: those of the stack by their metric, those of this machine by the file that they write. */
export function followProjectors(): ProjectorFollower {
  const functions = optionalVariable('STREAM_CONSUMER_FUNCTIONS');
  if (functions !== null) return createFollower(metricReader(functions.split(',')), METRIC_PERIOD_S * 1_000);
  const file = optionalVariable('PROJECTOR_LAG_FILE');
  return createFollower(async () => (file === null ? null : readLagFile(file)), FILE_PERIOD_MS);
}

/** Reads the lag once in a period, while it is asked for. A reader that fails leaves the lag as it was. */
export function createFollower(
  read: LagReader,
  periodMs: number,
  clock: () => number = () => performance.now(),
  wait: (milliseconds: number) => Promise<unknown> = sleep,
): ProjectorFollower {
  let lag: ProjectorLag | null = null;
  let readAt = Number.NEGATIVE_INFINITY;
  const refresh = () => {
    if (clock() - readAt < periodMs) return;
    readAt = clock();
    void read().then(
      (found) => {
        lag = found;
      },
      () => {},
    );
  };
  return {
    lag: () => lag,
    async pause() {
      refresh();
      for (let pause = waitBefore(lag, clock()); pause > 0; pause = waitBefore(lag, clock())) {
        await wait(pause);
        refresh();
      }
    },
  };
}

/**
 * The greatest age of a batch that one of these functions began with, by the metric IteratorAge of Lambda: it needs no write of
 * the consumers, and CloudWatch has it anyway for the alarms.
 * https://docs.aws.amazon.com/lambda/latest/dg/monitoring-metrics-types.html
 */
export function metricReader(functions: readonly string[]): LagReader {
  return async () => {
    const { CloudWatchClient, GetMetricDataCommand } = await import('@aws-sdk/client-cloudwatch');
    const client = new CloudWatchClient({});
    const end = Date.now();
    const { MetricDataResults = [] } = await client.send(
      new GetMetricDataCommand({
        StartTime: new Date(end - METRIC_WINDOW_MS),
        EndTime: new Date(end),
        ScanBy: 'TimestampDescending',
        MetricDataQueries: functions.map((name, at) => ({
          Id: `age${at}`,
          MetricStat: {
            Metric: {
              ...{ Namespace: 'AWS/Lambda', MetricName: 'IteratorAge' },
              Dimensions: [{ Name: 'FunctionName', Value: name }],
            },
            ...{ Period: METRIC_PERIOD_S, Stat: 'Maximum' },
          },
        })),
      }),
    );
    client.destroy();
    const ages = MetricDataResults.flatMap(({ Values: [latest] = [] }) => (latest === undefined ? [] : [latest]));
    return ages.length === 0 ? null : { seconds: Math.round(Math.max(...ages) / 1_000), records: null };
  };
}
