import type { ICertificate } from 'aws-cdk-lib/aws-certificatemanager';
import type { Construct } from 'constructs';
import { NO_DATA, raiseAlarm } from './raise-alarm.ts';

/** AWS renews 60 days before the end; one that is imported it does not renew at all. */
const DAYS_LEFT = 30;

type Props = { readonly certificate: ICertificate; readonly impact: string };

export function addCertificateAlarm(scope: Construct, { certificate, impact }: Props): void {
  raiseAlarm(scope, 'CertificateExpires', {
    kind: 'certificate-expires',
    impact,
    metric: certificate.metricDaysToExpiry(),
    // Some days have no value.
    ...{ threshold: DAYS_LEFT, breaches: 'below', noData: NO_DATA.saysNothing },
  });
}
