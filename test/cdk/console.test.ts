import { runInNewContext } from 'node:vm';
import { App } from 'aws-cdk-lib';
import type { Template } from 'aws-cdk-lib/assertions';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Configuration, DEV, PROD } from '../../cdk/configuration.ts';
import { CustomerGraphStack } from '../../cdk/customer-graph-stack.ts';
import { EDGE } from '../../cdk/optional-parts.ts';
import { EVERYTHING } from './everything.ts';
import { partTemplateOf, propertiesOf, templateOf } from './templates.ts';

const DOMAIN = 'desk.vantage.co.uk';
const DISTRIBUTION = 'AWS::CloudFront::Distribution';
const dev = templateOf(DEV);
const everything = templateOf(EVERYTHING);
const STAGES = [
  { stage: 'dev', configuration: DEV, template: dev },
  { stage: 'prod', configuration: PROD, template: templateOf(PROD) },
  { stage: 'a stage with domains', configuration: EVERYTHING, template: everything },
] satisfies { stage: string; configuration: Configuration; template: Template }[];

const idOf = (template: Template, type: string, prefix: string): string =>
  Object.keys(template.findResources(type)).find((id) => id.startsWith(prefix)) ?? '';
const configOf = (template: Template) => propertiesOf(template, DISTRIBUTION)[0].DistributionConfig;
/** A value of a template as text, with the name of each resource that it refers to. */
const textOf = (value: unknown): string => {
  if (typeof value === 'string') return value;
  const { Ref, 'Fn::GetAtt': attribute, 'Fn::Join': join } = value as Record<string, unknown>;
  if (Array.isArray(join)) return join[1].map(textOf).join('');
  return `<${Array.isArray(attribute) ? attribute.join('.') : String(Ref)}>`;
};

describe.each(STAGES)('the console of $stage', ({ template, configuration }) => {
  const bucketId = idOf(template, 'AWS::S3::Bucket', 'Console');
  const filesId = idOf(template, 'AWS::S3::Bucket', 'Files');
  const distributionId = idOf(template, DISTRIBUTION, 'Console');
  const config = configOf(template);
  const [headers] = propertiesOf(template, 'AWS::CloudFront::ResponseHeadersPolicy').map(
    ({ ResponseHeadersPolicyConfig }) => ResponseHeadersPolicyConfig,
  );
  const host = configuration.console?.domain?.name ?? `<${distributionId}.DomainName>`;

  it('has a bucket that only its distribution reads, with TLS', () => {
    const bucket = template.findResources('AWS::S3::Bucket')[bucketId]?.['Properties'];
    expect(bucket.PublicAccessBlockConfiguration).toEqual({
      ...{ BlockPublicAcls: true, BlockPublicPolicy: true, IgnorePublicAcls: true, RestrictPublicBuckets: true },
    });
    const [policy] = propertiesOf(template, 'AWS::S3::BucketPolicy').filter(({ Bucket }) => Bucket.Ref === bucketId);
    const statements = policy.PolicyDocument.Statement;
    expect(statements).toContainEqual(
      expect.objectContaining({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
    );
    const readers = statements.filter(({ Principal }: { Principal: { Service?: string } }) => Principal.Service);
    expect(readers).toMatchObject([
      { Effect: 'Allow', Principal: { Service: 'cloudfront.amazonaws.com' }, Action: 's3:GetObject' },
    ]);
    expect(textOf(readers[0].Condition.StringEquals['AWS:SourceArn'])).toContain(`distribution/<${distributionId}>`);
    expect(config.Origins[0]).toMatchObject({ S3OriginConfig: { OriginAccessIdentity: '' } });
    expect(config.Origins[0].OriginAccessControlId).toBeDefined();
  });

  it('is compressed, over HTTP/2 and 3, and changes nothing but by the API', () => {
    expect(config.HttpVersion).toBe('http2and3');
    expect(config.DefaultCacheBehavior).toMatchObject({
      ...{ Compress: true, ViewerProtocolPolicy: 'redirect-to-https', AllowedMethods: ['GET', 'HEAD'] },
      // AWS's policy CachingOptimized.
      CachePolicyId: '658327ea-f89d-4fab-a63d-7e88639e58f6',
    });
  });

  it('has a policy that lets nothing run or load but its own files, its API, its sign-in and its files', () => {
    const text = textOf(headers.SecurityHeadersConfig.ContentSecurityPolicy.ContentSecurityPolicy);
    const directives = Object.fromEntries(
      text.split('; ').map((one) => [one.slice(0, one.indexOf(' ')), one.slice(one.indexOf(' ') + 1).split(' ')]),
    );
    const files = `https://<${filesId}.RegionalDomainName>`;
    const signIn = `https://<${idOf(template, 'AWS::Cognito::UserPoolDomain', 'StaffIdentities')}>.auth.`;
    const { 'connect-src': connect = [], ...others } = directives;
    expect(others).toEqual({
      'default-src': ["'none'"],
      'script-src': ["'self'"],
      'style-src': ["'self'", "'unsafe-inline'"],
      'img-src': ["'self'", 'data:', 'blob:', files],
      'font-src': ["'self'"],
      'manifest-src': ["'self'"],
      'object-src': ["'none'"],
      'base-uri': ["'none'"],
      'form-action': ["'none'"],
      'frame-ancestors': ["'none'"],
    });
    const api = configuration.console?.domain ? [`https://${configuration.domain?.name}`] : [];
    expect(connect).toEqual(["'self'", ...api, expect.stringContaining(signIn), files]);
  });

  it('has the other headers that browsers know', () => {
    expect(headers.SecurityHeadersConfig).toMatchObject({
      StrictTransportSecurity: { AccessControlMaxAgeSec: 31_536_000, Override: true },
      ContentTypeOptions: { Override: true },
      ReferrerPolicy: { ReferrerPolicy: 'no-referrer', Override: true },
      FrameOptions: { FrameOption: 'DENY', Override: true },
    });
    expect(headers.CustomHeadersConfig.Items).toEqual([
      { Header: 'cross-origin-opener-policy', Value: 'same-origin', Override: true },
    ]);
  });

  it('is where members of staff may return to after they sign in or out, beside the app of the shop', () => {
    const clientId = template.findOutputs('StaffAppClientId')['StaffAppClientId']?.['Value'].Ref;
    const { CallbackURLs, LogoutURLs } = template.toJSON()['Resources'][clientId].Properties;
    const { callbackUrls = [], logoutUrls = [] } = configuration.staffApp ?? {};
    expect(CallbackURLs.map(textOf)).toEqual([...callbackUrls, `https://${host}/signed-in`]);
    expect(LogoutURLs.map(textOf)).toEqual([...logoutUrls, `https://${host}/`]);
  });

  it('may send files to their bucket', () => {
    const bucket = template.findResources('AWS::S3::Bucket')[filesId] ?? {};
    const [rule] = bucket['Properties'].CorsConfiguration.CorsRules;
    const origin = configuration.console?.domain ? host : '*.cloudfront.net';
    expect(rule.AllowedOrigins).toEqual([...configuration.corsOrigins, `https://${origin}`]);
  });

  it('copies hashed files before the page, removes none, and lets browsers ask for the page each time', () => {
    const copies = template.findResources('Custom::CDKBucketDeployment');
    const [hashedId = '', pagesId = ''] = ['ConsoleHashedFiles', 'ConsolePages'].map((prefix) =>
      idOf(template, 'Custom::CDKBucketDeployment', prefix),
    );
    expect(Object.keys(copies)).toHaveLength(2);
    expect(copies[hashedId]?.['Properties']).toMatchObject({
      ...{ Exclude: ['*'], Include: ['assets/*'], Prune: false, DestinationBucketName: { Ref: bucketId } },
      SystemMetadata: { 'cache-control': 'public, max-age=31536000, immutable' },
    });
    expect(copies[pagesId]?.['Properties']).toMatchObject({
      ...{ Exclude: ['assets/*'], Prune: false, DestinationBucketName: { Ref: bucketId } },
      SystemMetadata: { 'cache-control': 'no-cache' },
    });
    expect(copies[pagesId]?.['DependsOn']).toContain(hashedId);
  });

  it('knows its API and how to sign in', () => {
    const copies = Object.entries(template.findResources('Custom::CDKBucketDeployment'));
    const [, { Properties } = { Properties: {} }] = copies.find(([id]) => id.startsWith('ConsolePages')) ?? [];
    const values = Object.values(Properties.SourceMarkers[1]).map(textOf).join(' ');
    expect(values).toContain('StaffIdentitiesPool');
    expect(values).toContain('/oauth2/authorize');
    expect(values).toContain('/oauth2/token');
    expect(values).toContain('/logout');
    expect(values).toContain(template.findOutputs('StaffAppClientId')['StaffAppClientId']?.['Value'].Ref);
  });
});

describe('without a domain', () => {
  it('the API is a path of the console, which caches none of its answers and passes the token', () => {
    const [behavior] = configOf(dev).CacheBehaviors;
    expect(behavior).toMatchObject({
      PathPattern: '/staff/graphql',
      CachePolicyId: '4135ea2d-6df8-44a3-9df3-4b5a84be39ad',
      OriginRequestPolicyId: 'b689b0a8-53d0-40ab-baf2-68738e2966ac',
      ViewerProtocolPolicy: 'https-only',
    });
    expect(behavior.FunctionAssociations).toBeUndefined();
    const { DomainName } = configOf(dev).Origins.find(({ Id }: { Id: string }) => Id === behavior.TargetOriginId);
    expect(textOf(DomainName)).toContain('.execute-api.');
    const [api] = propertiesOf(dev, 'AWS::ApiGatewayV2::Api');
    expect(api.CorsConfiguration.AllowOrigins).toEqual(DEV.corsOrigins);
  });

  it('an edge before the API is refused, which the console would have to pass by', () => {
    const { environment, domain } = EVERYTHING;
    if (environment === undefined) throw new Error('no environment');
    expect(() => templateOf({ ...PROD, environment, domain, edge: EDGE })).toThrow(/console: .* needs a domain/);
  });
});

describe('with a domain', () => {
  const config = configOf(everything);

  it('it speaks TLS 1.2 under the domain, with the certificate that is configured', () => {
    expect(config.Aliases).toEqual([DOMAIN]);
    expect(config.ViewerCertificate).toMatchObject({
      AcmCertificateArn: EVERYTHING.console?.domain?.certificateArn,
      ...{ MinimumProtocolVersion: 'TLSv1.2_2021', SslSupportMethod: 'sni-only' },
    });
    const records = propertiesOf(everything, 'AWS::Route53::RecordSet').filter(({ Name }) => Name === `${DOMAIN}.`);
    expect(records.map(({ Type }) => Type).toSorted()).toEqual(['A', 'AAAA']);
  });

  it('it calls the API directly, which takes its origin', () => {
    expect(config.CacheBehaviors).toBeUndefined();
    const [api] = propertiesOf(everything, 'AWS::ApiGatewayV2::Api');
    expect(api.CorsConfiguration.AllowOrigins).toEqual([...EVERYTHING.corsOrigins, `https://${DOMAIN}`]);
  });
});

describe('paths', () => {
  const [{ FunctionCode: code }] = propertiesOf(dev, 'AWS::CloudFront::Function');
  const answered = (uri: string): string =>
    runInNewContext(`${code}; handler(event)`, { event: { request: { method: 'GET', uri } } }).uri;

  it.each([
    ['/', '/index.html'],
    ['/counter', '/index.html'],
    ['/desk/cases/cas_01/', '/index.html'],
    ['/v1.2/desk', '/index.html'],
    ['/config.json', '/config.json'],
    ['/assets/main-0a1b2c3d.js', '/assets/main-0a1b2c3d.js'],
  ])('%s is answered with %s', (uri, file) => {
    expect(answered(uri)).toBe(file);
  });

  it('of the app have the page, and files themselves, whatever their folders are called', () => {
    const segment = fc.stringMatching(/^[\w.%~-]{1,8}$/);
    const last = fc.stringMatching(/^[\w%~-]{1,8}$/);
    fc.assert(
      fc.property(fc.array(segment, { maxLength: 4 }), last, last, (folders, name, extension) => {
        const path = ['', ...folders, name].join('/');
        expect(answered(path)).toBe('/index.html');
        expect(answered(`${path}.${extension}`)).toBe(`${path}.${extension}`);
      }),
      { numRuns: 50 },
    );
  });
});

it('the alarms are in us-east-1, where the metrics of CloudFront are, if the account is known', () => {
  const alarms = partTemplateOf(EVERYTHING, 'console');
  const metrics = propertiesOf(alarms, 'AWS::CloudWatch::Alarm').map(({ Namespace, MetricName }) => [
    Namespace,
    MetricName,
  ]);
  expect(metrics).toEqual(
    expect.arrayContaining([
      ['AWS/CloudFront', '5xxErrorRate'],
      ['AWS/CertificateManager', 'DaysToExpiry'],
    ]),
  );
  expect(() => partTemplateOf(DEV, 'console')).toThrow();
});

it('a stage does without it, as former versions do', () => {
  const { console: _, ...former } = DEV;
  for (const template of [templateOf(former), templateOf({ ...DEV, console: null })]) {
    template.resourceCountIs(DISTRIBUTION, 0);
    template.resourceCountIs('Custom::CDKBucketDeployment', 0);
    expect(JSON.stringify(template.findOutputs('*'))).not.toContain('Console');
  }
});

it('it needs an app for staff, and built files', () => {
  expect(() => templateOf({ ...DEV, staffApp: null })).toThrow('console: it needs a staffApp');
  const files = 'dist/no-such-folder';
  expect(
    () => new CustomerGraphStack(new App(), 'customer-graph', { ...DEV, console: { domain: null, files } }),
  ).toThrow('console: dist/no-such-folder has no index.html. Run `npm run build` first.');
});
