import { Duration } from 'aws-cdk-lib';
import type { Distribution } from 'aws-cdk-lib/aws-cloudfront';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import { NO_DATA, raiseAlarm } from './raise-alarm.ts';

const period = Duration.minutes(5);

/** @param aclMetric what CloudWatch calls the rules */
export function addEdgeAlarms(scope: Construct, distribution: Distribution, aclMetric: string): void {
  raiseAlarm(scope, 'EdgeErrors', {
    kind: 'edge-errors',
    impact: 'Tills, the web shop, staff, customers or other systems get errors of CloudFront, or of the API behind it.',
    // Percent of all requests; at night one of a few is much.
    ...{ metric: distribution.metric5xxErrorRate({ period }), threshold: 5, noData: NO_DATA.isFine },
    periods: { breaching: 3, of: 3 },
  });
  raiseAlarm(scope, 'EdgeRefusals', {
    kind: 'edge-refusals',
    impact: 'Somebody attacks the API, or WAF refuses tills, the web shop or customers by mistake.',
    metric: new Metric({
      ...{ namespace: 'AWS/WAFV2', metricName: 'BlockedRequests', statistic: 'Sum', period },
      // Of a distribution it has no region.
      dimensionsMap: { WebACL: aclMetric, Rule: 'ALL' },
    }),
    ...{ threshold: 500, noData: NO_DATA.isFine, periods: { breaching: 2, of: 3 } },
  });
}

/** @param distributionId of the console, in whatever region its stack is */
export function addConsoleAlarm(scope: Construct, distributionId: string): void {
  raiseAlarm(scope, 'ConsoleErrors', {
    kind: 'console-errors',
    impact: 'Staff get errors of CloudFront in place of the console, or of the API behind it.',
    metric: new Metric({
      ...{ namespace: 'AWS/CloudFront', metricName: '5xxErrorRate', statistic: 'Average', period },
      dimensionsMap: { DistributionId: distributionId, Region: 'Global' },
    }),
    // Percent of all requests.
    ...{ threshold: 5, noData: NO_DATA.isFine, periods: { breaching: 3, of: 3 } },
  });
}
