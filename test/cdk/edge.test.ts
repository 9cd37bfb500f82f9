import { runInNewContext } from 'node:vm';
import { App } from 'aws-cdk-lib';
import type { Template } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { type Configuration, PROD } from '../../cdk/configuration.ts';
import { CustomerGraphStack } from '../../cdk/customer-graph-stack.ts';
import { EDGE } from '../../cdk/optional-parts.ts';
import { EVERYTHING } from './everything.ts';
import { partTemplateOf, propertiesOf, STAGES, templateOf } from './templates.ts';

const ACL = 'AWS::WAFv2::WebACL';
const DISTRIBUTION = 'AWS::CloudFront::Distribution';
const PUBLIC_FUNCTIONS = /^(GraphBundle|FeedbackPageBundle|WebhooksReceiver)Function/;
const domain = EVERYTHING.domain;

const edge = partTemplateOf(EVERYTHING, 'edge');
const main = templateOf(EVERYTHING);
const environmentsOf = (template: Template) =>
  Object.entries(template.findResources('AWS::Lambda::Function'))
    .filter(([, { Properties }]) => Properties.Environment !== undefined)
    .map(([id, { Properties }]) => ({ id, variables: Properties.Environment.Variables }));

it.each(STAGES)('$stage has no distribution before its API before somebody decides so', ({ template }) => {
  for (const { variables } of environmentsOf(template)) expect(variables).not.toHaveProperty('ORIGIN_SECRETS');
  for (const id of Object.keys(template.findResources(DISTRIBUTION))) expect(id).toMatch(/^Console/);
  for (const type of ['AWS::ApiGatewayV2::DomainName', 'AWS::Route53::RecordSet']) template.resourceCountIs(type, 0);
  expect(JSON.stringify(template.findOutputs('ApiUrl'))).toContain('execute-api');
});

it('needs a domain and an environment', () => {
  for (const missing of [{ domain: null }, { environment: undefined }]) {
    const configuration = { ...EVERYTHING, ...missing } as Configuration;
    expect(() => new CustomerGraphStack(new App(), 'customer-graph', configuration)).toThrow(/edge: .* needs/);
  }
});

describe('the distribution', () => {
  const [{ DistributionConfig: config }] = propertiesOf(edge, DISTRIBUTION);
  const { DefaultCacheBehavior: behavior, Origins: origins } = config;

  it('caches nothing, takes all methods, and passes all headers but the host', () => {
    // AWS's policies CachingDisabled and AllViewerExceptHostHeader.
    expect(behavior).toMatchObject({
      CachePolicyId: '4135ea2d-6df8-44a3-9df3-4b5a84be39ad',
      OriginRequestPolicyId: 'b689b0a8-53d0-40ab-baf2-68738e2966ac',
      ViewerProtocolPolicy: 'https-only',
    });
    expect(behavior.AllowedMethods).toEqual(expect.arrayContaining(['GET', 'POST', 'OPTIONS']));
    expect(config.CacheBehaviors).toBeUndefined();
  });

  it('speaks TLS 1.2 on both sides, under the domain', () => {
    expect(config.Aliases).toEqual([domain?.name]);
    expect(config.ViewerCertificate).toMatchObject({
      MinimumProtocolVersion: 'TLSv1.2_2021',
      SslSupportMethod: 'sni-only',
    });
    expect(origins).toMatchObject([
      { CustomOriginConfig: { OriginProtocolPolicy: 'https-only', OriginSSLProtocols: ['TLSv1.2'] } },
    ]);
    const types = propertiesOf(edge, 'AWS::Route53::RecordSet').map(({ Name, Type }) => `${Type} ${Name}`);
    expect(types.toSorted()).toEqual([`A ${domain?.name}.`, `AAAA ${domain?.name}.`]);
  });

  it('proves itself by a secret that no template holds', () => {
    expect(origins[0].OriginCustomHeaders).toEqual([
      {
        HeaderName: 'x-origin-secret',
        HeaderValue: '{{resolve:secretsmanager:customer-graph-prod/origin/First:SecretString:::}}',
      },
    ]);
    main.hasResourceProperties('AWS::SecretsManager::Secret', {
      Name: 'customer-graph-prod/origin/First',
      ReplicaRegions: [{ Region: 'us-east-1' }],
      GenerateSecretString: {},
    });
  });

  it('is behind the rules', () => {
    const [acl] = Object.keys(edge.findResources(ACL));
    expect(config.WebACLId).toEqual({ 'Fn::GetAtt': [acl, 'Arn'] });
  });

  it('states the address of its caller in place of what the caller states', () => {
    const [{ FunctionCode: code }] = propertiesOf(edge, 'AWS::CloudFront::Function');
    const headers = { 'x-viewer-address': { value: '203.0.113.9' }, authorization: { value: 'Bearer token' } };
    const event = { viewer: { ip: '198.51.100.1' }, request: { method: 'POST', headers } };
    const passed = runInNewContext(`${code}; handler(event)`, { event });
    expect(passed).toEqual({
      method: 'POST',
      headers: { 'x-viewer-address': { value: '198.51.100.1' }, authorization: { value: 'Bearer token' } },
    });
  });
});

describe('the rules', () => {
  const [{ Rules: rules, Scope, DefaultAction }] = propertiesOf(edge, ACL);
  const ruleOf = (name: string) => rules.find(({ Name }: { Name: string }) => Name === name);

  it('let pass what none of them refuses', () => {
    expect({ Scope, DefaultAction }).toEqual({ Scope: 'CLOUDFRONT', DefaultAction: { Allow: {} } });
  });

  it('bound each address, but not those of the shop, and not 50 tills behind one address', () => {
    const { Statement, Action } = ruleOf('AddressRate');
    const { Limit, EvaluationWindowSec, ScopeDownStatement } = Statement.RateBasedStatement;
    expect(Action.Block.CustomResponse.ResponseCode).toBe(429);
    // A till that rings up a customer each half second.
    expect(Limit / EvaluationWindowSec).toBeGreaterThanOrEqual(50 * 2);
    expect(ScopeDownStatement.NotStatement.Statement.OrStatement.Statements).toHaveLength(2);
    const sets = propertiesOf(edge, 'AWS::WAFv2::IPSet');
    expect(sets.flatMap(({ Addresses }) => Addresses).toSorted()).toEqual(EVERYTHING.edge?.unlimitedAddresses);
  });

  it('refuse no body for its size or its text', () => {
    const { Statement } = ruleOf('AWSManagedRulesCommonRuleSet');
    const overrides = Statement.ManagedRuleGroupStatement.RuleActionOverrides;
    for (const { ActionToUse } of overrides) expect(ActionToUse).toEqual({ Count: {} });
    expect(overrides.map(({ Name }: { Name: string }) => Name)).toEqual(
      expect.arrayContaining([
        ...['SizeRestrictions_BODY', 'CrossSiteScripting_BODY', 'GenericLFI_BODY', 'GenericRFI_BODY'],
        'EC2MetaDataSSRF_BODY',
      ]),
    );
  });

  it('judge no webhook by the address that it comes from', () => {
    for (const name of ['AWSManagedRulesAmazonIpReputationList', 'AWSManagedRulesCommonRuleSet']) {
      const { ScopeDownStatement } = ruleOf(name).Statement.ManagedRuleGroupStatement;
      expect(ScopeDownStatement.NotStatement.Statement.ByteMatchStatement.SearchString).toBe('/webhooks/');
    }
  });
});

describe('the functions behind the API', () => {
  it('know the secrets, and no other function does', () => {
    const knowing = environmentsOf(main).filter(({ variables }) => 'ORIGIN_SECRETS' in variables);
    expect(knowing.map(({ id }) => PUBLIC_FUNCTIONS.test(id))).toEqual([true, true, true]);
    for (const { variables } of knowing) expect(variables).not.toHaveProperty('DIRECT_CALLS');
  });

  it('know all secrets while one is rotated, of which the distribution sends the first', () => {
    const rotated = { ...EVERYTHING, edge: { ...EDGE, originSecrets: ['Second', 'First'] as const } };
    const [{ DistributionConfig }] = propertiesOf(partTemplateOf(rotated, 'edge'), DISTRIBUTION);
    expect(DistributionConfig.Origins[0].OriginCustomHeaders[0].HeaderValue).toContain('/origin/Second:');
    const [{ variables } = { variables: {} }] = environmentsOf(templateOf(rotated)).filter(
      ({ variables: own }) => 'ORIGIN_SECRETS' in own,
    );
    expect(JSON.stringify(variables.ORIGIN_SECRETS).match(/resolve:secretsmanager/g)).toHaveLength(2);
  });

  it('answer direct calls too while callers move', () => {
    const moving = templateOf({ ...EVERYTHING, edge: { ...EDGE, refusesDirectCalls: false } });
    const allowed = environmentsOf(moving).filter(({ variables }) => variables.DIRECT_CALLS === 'allowed');
    expect(allowed).toHaveLength(3);
  });

  it('state the domain', () => {
    const { ApiUrl, FeedbackUrl, WebhookUrl } = main.findOutputs('*');
    expect([ApiUrl, FeedbackUrl, WebhookUrl].map((output) => output?.['Value'])).toEqual(
      ['graphql', 'feedback/', 'webhooks/'].map((path) => `https://${domain?.name}/${path}`),
    );
  });
});

describe('a domain without a distribution', () => {
  const { edge: _, ...direct } = EVERYTHING;
  const template = templateOf({ ...direct, edge: null });

  it('leads to the API, with TLS 1.2', () => {
    template.hasResourceProperties('AWS::ApiGatewayV2::DomainName', {
      DomainName: domain?.name,
      DomainNameConfigurations: [{ SecurityPolicy: 'TLS_1_2' }],
    });
    template.hasResourceProperties('AWS::Route53::RecordSet', { Name: `${domain?.name}.`, Type: 'A' });
    expect(template.findOutputs('ApiUrl')['ApiUrl']?.['Value']).toBe(`https://${domain?.name}/graphql`);
  });

  it('has a certificate of the stack, or the one that is configured', () => {
    template.hasResourceProperties('AWS::CertificateManager::Certificate', {
      DomainName: domain?.name,
      ValidationMethod: 'DNS',
    });
    if (domain === null) throw new Error('the stage has no domain');
    const certificateArn = 'arn:aws:acm:eu-west-2:111122223333:certificate/1';
    const given = templateOf({ ...PROD, domain: { ...domain, certificateArn } });
    given.resourceCountIs('AWS::CertificateManager::Certificate', 0);
    given.hasResourceProperties('AWS::ApiGatewayV2::DomainName', {
      DomainNameConfigurations: [{ CertificateArn: certificateArn }],
    });
  });
});

it('in us-east-1 both stacks need no copy of the secret and no function of the CDK', () => {
  const environment = { account: '111122223333', region: 'us-east-1' };
  const template = templateOf({ ...EVERYTHING, environment, replicaRegion: null });
  for (const { ReplicaRegions } of propertiesOf(template, 'AWS::SecretsManager::Secret'))
    expect(ReplicaRegions).toBeUndefined();
  expect(JSON.stringify(template.toJSON())).not.toContain('CrossRegionExport');
});
