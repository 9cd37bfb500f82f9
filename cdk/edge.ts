import { SecretValue } from 'aws-cdk-lib';
import type { ICertificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  Distribution,
  Function as EdgeFunction,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HttpVersion,
  SecurityPolicyProtocol,
} from 'aws-cdk-lib/aws-cloudfront';
import type { Construct } from 'constructs';
import { ORIGIN_SECRET_HEADER, VIEWER_ADDRESS_HEADER } from '../store/edge-headers.ts';
import { acceptCheck, acceptFinding } from './accept-finding.ts';
import { addEdgeAlarms } from './alarms/edge-alarms.ts';
import { apiBehavior } from './api-behavior.ts';
import type { Configuration } from './configuration.ts';
import { certificateOf, pointToDistribution } from './domain.ts';
import { type DomainSettings, EDGE_REGION, type EdgeSettings } from './optional-parts.ts';
import { originSecretName } from './origin-secrets.ts';
import { SideStack } from './side-stack.ts';
import { WebAcl } from './web-acl.ts';

type Props = {
  readonly configuration: Configuration;
  readonly edge: EdgeSettings;
  readonly domain: DomainSettings;
  readonly account: string;
  /** The host of the API, in whatever region it is. */
  readonly apiHost: string;
};

/**
 * CloudFront and AWS WAF before the API, in a stack of its own: the rules, the certificate and all metrics of a distribution are in
 * us-east-1. See docs/decisions/edge.md.
 */
export class Edge extends SideStack {
  constructor(scope: Construct, id: string, props: Props) {
    const { configuration, edge, domain, account } = props;
    super(scope, id, { configuration, contents: 'CloudFront and WAF', account, region: EDGE_REGION });
    const acl = new WebAcl(this, 'WebAcl', { stage: configuration.stage, edge });
    const certificate = certificateOf(this, domain);
    const distribution = this.createDistribution(props, acl, certificate);
    pointToDistribution(this, domain, distribution);
    addEdgeAlarms(this, distribution, acl.metricName);
    this.connectAlarms();
  }

  private createDistribution(
    { configuration, edge, domain, apiHost }: Props,
    acl: WebAcl,
    certificate: ICertificate,
  ): Distribution {
    const [secretName] = edge.originSecrets;
    const secret = SecretValue.secretsManager(originSecretName(configuration, secretName));
    const distribution = new Distribution(this, 'Distribution', {
      comment: `Customer graph, ${configuration.stage}`,
      domainNames: [domain.name],
      ...{ certificate, minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021 },
      httpVersion: HttpVersion.HTTP2_AND_3,
      webAclId: acl.arn,
      defaultBehavior: {
        ...apiBehavior(apiHost, { [ORIGIN_SECRET_HEADER]: secret.unsafeUnwrap() }),
        functionAssociations: [
          { eventType: FunctionEventType.VIEWER_REQUEST, function: this.createAddressFunction(configuration) },
        ],
      },
    });
    acceptFinding(distribution, { rule: 'CFR1', reason: 'Customers of a shop travel, and its vendors are abroad.' });
    const reason =
      'Such a log holds the addresses of people and the tokens of links for feedback. The API logs each request without them.';
    acceptFinding(distribution, { rule: 'CFR3', reason });
    acceptCheck(distribution, 'CKV_AWS_86', reason);
    return distribution;
  }

  private createAddressFunction({ stage }: Configuration): EdgeFunction {
    return new EdgeFunction(this, 'ViewerAddress', {
      comment: `Customer graph, ${stage}: states the address of the caller`,
      code: FunctionCode.fromInline(ADDRESS_FUNCTION),
      runtime: FunctionRuntime.JS_2_0,
    });
  }
}

/** It replaces what the caller stated. CloudFront's own header for it cannot be had without the host of the distribution. */
const ADDRESS_FUNCTION = `function handler(event) {
  var request = event.request;
  request.headers['${VIEWER_ADDRESS_HEADER}'] = { value: event.viewer.ip };
  return request;
}
`;
