import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';

/** An alarm about one period in which a metric reaches the threshold. @param alarmDescription what people notice */
export const thresholdAlarm = (
  scope: Construct,
  id: string,
  alarmDescription: string,
  metric: IMetric,
  threshold: number,
): Alarm =>
  new Alarm(scope, id, {
    ...{ alarmDescription, metric, threshold, evaluationPeriods: 1 },
    comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
    treatMissingData: TreatMissingData.NOT_BREACHING,
  });
