import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Duration } from 'aws-cdk-lib';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AllowedMethods,
  CachePolicy,
  Distribution,
  Function as EdgeFunction,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HeadersFrameOption,
  HeadersReferrerPolicy,
  HttpVersion,
  ResponseHeadersPolicy,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { BlockPublicAccess, Bucket, BucketEncryption, type IBucket, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { acceptCheck, acceptFinding } from './accept-finding.ts';
import { apiBehavior } from './api-behavior.ts';
import type { Configuration } from './configuration.ts';
import { deployConsoleFiles } from './console-files.ts';
import { contentSecurityPolicy, PAGE_FUNCTION } from './console-policy.ts';
import { pointToDistribution } from './domain.ts';
import type { FileBucket } from './file-bucket.ts';
import { type GraphApi, STAFF_PATH } from './graph-api.ts';
import type { ConsoleSettings } from './optional-parts.ts';
import { dataRemovalPolicy } from './removal-policy.ts';
import type { StaffIdentities } from './staff-identities.ts';

/** Of a year: what browsers ask before they put a host on their lists. */
const HTTPS_ONLY_FOR = Duration.days(365);

type Props = {
  readonly configuration: Configuration;
  readonly settings: ConsoleSettings;
  readonly api: GraphApi;
  readonly staff: StaffIdentities;
  readonly files: FileBucket;
};

/**
 * The web console: its files in a private bucket, behind CloudFront, and the settings that its page reads. See
 * docs/decisions/console-hosting.md.
 */
export class Console extends Construct {
  /** Such as `https://desk.shop.com`. */
  readonly origin: string;
  readonly bucket: IBucket;
  readonly distribution: Distribution;

  constructor(scope: Construct, id: string, props: Props) {
    super(scope, id);
    const { configuration, settings, api, staff } = props;
    const folder = builtFiles(settings);
    if (settings.domain === null && configuration.edge)
      throw new Error(
        'console: with an edge before the API it needs a domain, since the API refuses calls past the edge',
      );
    this.bucket = this.createBucket(configuration);
    this.distribution = this.createDistribution(props);
    this.origin = `https://${settings.domain?.name ?? this.distribution.distributionDomainName}`;
    if (settings.domain !== null) pointToDistribution(this, settings.domain, this.distribution);
    staff.letSignIn(this.origin);
    const { issuer, authorizeUrl, tokenUrl, logoutUrl } = staff.urls;
    const clientId = staff.staffClient.userPoolClientId;
    deployConsoleFiles(this, {
      ...{ configuration, folder, bucket: this.bucket },
      config: {
        graphqlUrl: settings.domain === null ? STAFF_PATH : api.staffUrl,
        signIn: { issuer, authorizeUrl, tokenUrl, logoutUrl, clientId, scopes: ['openid'] },
      },
    });
  }

  /** What it holds is public. A key of its own would only let the distribution decrypt everything. */
  private createBucket(configuration: Configuration): IBucket {
    const bucket = new Bucket(this, 'Bucket', {
      encryption: BucketEncryption.S3_MANAGED,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      enforceSSL: true,
      removalPolicy: dataRemovalPolicy(configuration),
      autoDeleteObjects: !configuration.keepData,
    });
    acceptFinding(bucket, { rule: 'S1', reason: 'Only CloudFront reads it, and what it holds is public.' });
    // The types of the CDK are not made for exact optional properties.
    return bucket as IBucket;
  }

  private createDistribution(props: Props): Distribution {
    const { configuration, settings, api } = props;
    const { domain } = settings;
    const distribution = new Distribution(this, 'Distribution', {
      comment: `Customer graph, ${configuration.stage}: console`,
      httpVersion: HttpVersion.HTTP2_AND_3,
      ...(domain && {
        domainNames: [domain.name],
        certificate: Certificate.fromCertificateArn(this, 'Certificate', domain.certificateArn),
        minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
      }),
      defaultBehavior: {
        origin: S3BucketOrigin.withOriginAccessControl(this.bucket),
        // It caches as the files say, and asks the bucket each time for those that say `no-cache`.
        cachePolicy: CachePolicy.CACHING_OPTIMIZED,
        allowedMethods: AllowedMethods.ALLOW_GET_HEAD,
        viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
        responseHeadersPolicy: this.createHeaders(props),
        functionAssociations: [
          { eventType: FunctionEventType.VIEWER_REQUEST, function: this.createPageFunction(configuration) },
        ],
      },
      // Without a domain the API is a path of the console. Else the policy of the console would have the name of the API, and the API
      // would have the name of the console among its origins: a circle, since AWS gives both names.
      ...(domain === null && { additionalBehaviors: { [STAFF_PATH]: apiBehavior(api.host) } }),
    });
    acceptDistributionFindings(distribution, settings);
    return distribution;
  }

  private createHeaders({ configuration, settings, api, staff, files }: Props): ResponseHeadersPolicy {
    const bucketOrigin = `https://${files.bucket.bucketRegionalDomainName}`;
    const apiOrigins = settings.domain === null ? [] : [api.origin];
    return new ResponseHeadersPolicy(this, 'Headers', {
      comment: `Customer graph, ${configuration.stage}: console`,
      securityHeadersBehavior: {
        contentSecurityPolicy: {
          contentSecurityPolicy: contentSecurityPolicy({
            connect: [...apiOrigins, staff.urls.origin, bucketOrigin],
            images: bucketOrigin,
          }),
          override: true,
        },
        strictTransportSecurity: { accessControlMaxAge: HTTPS_ONLY_FOR, includeSubdomains: false, override: true },
        contentTypeOptions: { override: true },
        referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.NO_REFERRER, override: true },
        frameOptions: { frameOption: HeadersFrameOption.DENY, override: true },
      },
      customHeadersBehavior: {
        customHeaders: [{ header: 'cross-origin-opener-policy', value: 'same-origin', override: true }],
      },
    });
  }

  private createPageFunction({ stage }: Configuration): EdgeFunction {
    return new EdgeFunction(this, 'Page', {
      comment: `Customer graph, ${stage}: answers the paths of the console with its page`,
      code: FunctionCode.fromInline(PAGE_FUNCTION),
      runtime: FunctionRuntime.JS_2_0,
    });
  }
}

/** @throws Error if nothing is built */
function builtFiles({ files }: ConsoleSettings): string {
  const folder = fileURLToPath(new URL(`../${files}`, import.meta.url));
  if (!existsSync(join(folder, 'index.html')))
    throw new Error(`console: ${files} has no index.html. Run \`npm run build\` first.`);
  return folder;
}

function acceptDistributionFindings(distribution: Distribution, { domain }: ConsoleSettings): void {
  const rules =
    'What it serves is public and cached. The API behind it has its own limit, and asks for a token before anything else.';
  const log = 'Such a log would hold the addresses of people. The API logs each request without them.';
  acceptFinding(distribution, { rule: 'CFR1', reason: 'Members of staff travel.' });
  acceptFinding(distribution, { rule: 'CFR2', reason: rules });
  acceptFinding(distribution, { rule: 'CFR3', reason: log });
  acceptCheck(distribution, 'CKV_AWS_68', rules);
  acceptCheck(distribution, 'CKV_AWS_86', log);
  if (domain !== null) return;
  const tls = 'CloudFront alone decides about the name that it gives. A domain has TLS 1.2.';
  acceptFinding(distribution, { rule: 'CFR4', reason: tls });
  acceptCheck(distribution, 'CKV_AWS_174', tls);
}
