import { ApiMapping, DomainName, type HttpApi, type HttpStage, SecurityPolicy } from 'aws-cdk-lib/aws-apigatewayv2';
import { Certificate, CertificateValidation, type ICertificate } from 'aws-cdk-lib/aws-certificatemanager';
import type { IDistribution } from 'aws-cdk-lib/aws-cloudfront';
import { AaaaRecord, ARecord, HostedZone, type IHostedZone, RecordTarget } from 'aws-cdk-lib/aws-route53';
import { ApiGatewayv2DomainProperties, CloudFrontTarget } from 'aws-cdk-lib/aws-route53-targets';
import { Construct } from 'constructs';
import { addCertificateAlarm } from './alarms/certificate-alarm.ts';
import type { DomainSettings } from './optional-parts.ts';

const zoneOf = (scope: Construct, { hostedZoneId, hostedZoneName: zoneName }: DomainSettings): IHostedZone =>
  HostedZone.fromHostedZoneAttributes(scope, 'Zone', { hostedZoneId, zoneName });

/** The configured certificate, or one of the stack, which AWS renews as long as its record is in the zone. */
export function certificateOf(scope: Construct, domain: DomainSettings): ICertificate {
  const { name: domainName, certificateArn } = domain;
  const certificate =
    certificateArn === undefined
      ? new Certificate(scope, 'Certificate', {
          domainName,
          validation: CertificateValidation.fromDns(zoneOf(new Construct(scope, 'Validation'), domain)),
        })
      : Certificate.fromCertificateArn(scope, 'Certificate', certificateArn);
  const impact = 'Nobody will reach the API, the page for feedback or webhooks when the certificate ends.';
  addCertificateAlarm(scope, { certificate, impact });
  return certificate;
}

/** The addresses of a domain that a distribution serves. */
export function pointToDistribution(scope: Construct, domain: DomainSettings, distribution: IDistribution): void {
  const record = { zone: zoneOf(scope, domain), recordName: domain.name };
  const target = RecordTarget.fromAlias(new CloudFrontTarget(distribution));
  new ARecord(scope, 'Address', { ...record, target });
  new AaaaRecord(scope, 'AddressV6', { ...record, target });
}

type Props = { readonly domain: DomainSettings; readonly api: HttpApi; readonly stage: HttpStage };

/** The domain of an API that has no distribution before it. */
export class ApiDomain extends Construct {
  constructor(scope: Construct, id: string, { domain, api, stage }: Props) {
    super(scope, id);
    const domainName = new DomainName(this, 'Name', {
      domainName: domain.name,
      certificate: certificateOf(this, domain),
      securityPolicy: SecurityPolicy.TLS_1_2,
    });
    new ApiMapping(this, 'Mapping', { api, domainName, stage });
    const { regionalDomainName, regionalHostedZoneId } = domainName;
    new ARecord(this, 'Address', {
      ...{ zone: zoneOf(this, domain), recordName: domain.name },
      target: RecordTarget.fromAlias(new ApiGatewayv2DomainProperties(regionalDomainName, regionalHostedZoneId)),
    });
  }
}
