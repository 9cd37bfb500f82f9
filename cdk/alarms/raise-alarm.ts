import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import { ALARM_KINDS, type AlarmKind } from './alarm-kinds.ts';

/** What it means that CloudWatch has no value of a metric. Each alarm says it, because no meaning fits all. */
export const NO_DATA = {
  /** The metric counts failures, or measures what is at work or waits: without data there is nothing of it. */
  isFine: TreatMissingData.NOT_BREACHING,
  /** The metric counts what must happen: without data it did not. */
  isTheFault: TreatMissingData.BREACHING,
  /** The metric is a share of what was sent: while nothing is sent, it gets neither better nor worse. */
  saysNothing: TreatMissingData.IGNORE,
};

export type AlarmProps = {
  readonly kind: AlarmKind;
  /** A sentence: who is affected, and what they notice. */
  readonly impact: string;
  readonly metric: IMetric;
  /** It breaches from this value on, or below it. */
  readonly threshold: number;
  readonly breaches?: 'from' | 'below';
  /** In how many of the last periods; default: in the last one. */
  readonly periods?: { readonly breaching: number; readonly of: number };
  readonly noData: TreatMissingData;
};

/** States an alarm beside what it is about. The stack connects all of them to its topic. */
export function raiseAlarm(scope: Construct, id: string, props: AlarmProps): Alarm {
  const { kind, impact, metric, threshold, breaches = 'from', periods = { breaching: 1, of: 1 }, noData } = props;
  return new Alarm(scope, id, {
    alarmDescription: `${impact} ${ALARM_KINDS[kind]} docs/runbook.md#${kind}`,
    ...{ metric, threshold, treatMissingData: noData },
    evaluationPeriods: periods.of,
    datapointsToAlarm: periods.breaching,
    comparisonOperator:
      breaches === 'from'
        ? ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD
        : ComparisonOperator.LESS_THAN_THRESHOLD,
    // A percentile of a few requests is the slowest of them.
    evaluateLowSampleCountPercentile: 'ignore',
  });
}
