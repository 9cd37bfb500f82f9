import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import type { Distribution } from 'aws-cdk-lib/aws-cloudfront';
import type { Construct } from 'constructs';
import { addCertificateAlarm } from './alarms/certificate-alarm.ts';
import { addConsoleAlarm } from './alarms/edge-alarms.ts';
import type { Configuration } from './configuration.ts';
import { type ConsoleSettings, EDGE_REGION } from './optional-parts.ts';
import { SideStack } from './side-stack.ts';

type Props = {
  readonly configuration: Configuration;
  readonly settings: ConsoleSettings;
  readonly account: string;
  readonly distribution: Distribution;
};

/** The alarms of the console, in us-east-1: AWS has the metrics of distributions and their certificates there, and nowhere else. */
export class ConsoleAlarms extends SideStack {
  constructor(scope: Construct, id: string, { configuration, settings, account, distribution }: Props) {
    super(scope, id, { configuration, contents: 'alarms of the console', account, region: EDGE_REGION });
    addConsoleAlarm(this, distribution.distributionId);
    if (settings.domain !== null)
      addCertificateAlarm(this, {
        certificate: Certificate.fromCertificateArn(this, 'Certificate', settings.domain.certificateArn),
        impact: 'Staff will not reach the console when the certificate ends.',
      });
    this.connectAlarms();
  }
}
