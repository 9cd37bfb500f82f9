import { CfnIPSet, CfnWebACL } from 'aws-cdk-lib/aws-wafv2';
import { Construct } from 'constructs';
import type { EdgeSettings } from './optional-parts.ts';

/** Seconds in which the requests of an address are counted. */
const WINDOW = 300;

type Statement = CfnWebACL.StatementProperty;

/**
 * Rules of AWS's groups that only count, since what they look for is ordinary here: bodies beyond 8 KB, markup, paths and addresses in
 * what people write, long queries, and machines without a name. Nothing behind the API runs or fetches what is in a body.
 */
const COUNTED = [
  'SizeRestrictions_BODY',
  'SizeRestrictions_QUERYSTRING',
  'NoUserAgent_HEADER',
  ...['CrossSiteScripting_BODY', 'GenericLFI_BODY', 'GenericRFI_BODY', 'EC2MetaDataSSRF_BODY'],
  ...['CrossSiteScripting_QUERYARGUMENTS', 'GenericLFI_QUERYARGUMENTS', 'GenericRFI_QUERYARGUMENTS'],
  'EC2MetaDataSSRF_QUERYARGUMENTS',
];

/** In the order in which they are asked. Webhooks come from the shared addresses of clouds, and prove themselves by a signature. */
const GROUPS = [
  { name: 'AWSManagedRulesAmazonIpReputationList', counted: [], sparesWebhooks: true },
  { name: 'AWSManagedRulesKnownBadInputsRuleSet', counted: [], sparesWebhooks: false },
  { name: 'AWSManagedRulesCommonRuleSet', counted: COUNTED, sparesWebhooks: true },
];

type Props = { readonly stage: string; readonly edge: EdgeSettings };

/** The rules of AWS WAF before the API: bounds for each address, and the managed groups of AWS that fit it. */
export class WebAcl extends Construct {
  readonly arn: string;
  /** What CloudWatch calls it. */
  readonly metricName: string;

  constructor(scope: Construct, id: string, { stage, edge }: Props) {
    super(scope, id);
    this.metricName = `customer-graph-${stage}`;
    const unlimited = this.setsOf(edge.unlimitedAddresses);
    const rates: readonly [string, number, Statement | undefined][] = [
      ['AddressRate', edge.requestsPerAddress, unlimited.length === 0 ? undefined : not(anyOf(unlimited))],
      ['FeedbackRate', edge.feedbackRequestsPerAddress, pathFrom('/feedback/')],
    ];
    const rules = [
      ...rates.map(([name, limit, scopeDownStatement]) => ({
        ...{ name, action: { block: TOO_MANY } },
        statement: {
          rateBasedStatement: {
            ...{ limit, aggregateKeyType: 'IP', evaluationWindowSec: WINDOW },
            ...(scopeDownStatement && { scopeDownStatement }),
          },
        },
      })),
      ...GROUPS.map(({ name, counted, sparesWebhooks }) => ({
        ...{ name, overrideAction: { none: {} } },
        statement: {
          managedRuleGroupStatement: {
            ...{ vendorName: 'AWS', name },
            ruleActionOverrides: counted.map((rule) => ({ name: rule, actionToUse: { count: {} } })),
            ...(sparesWebhooks && { scopeDownStatement: not(pathFrom('/webhooks/')) }),
          },
        },
      })),
    ];
    const acl = new CfnWebACL(this, 'Acl', {
      scope: 'CLOUDFRONT',
      description: `Customer graph, ${stage}`,
      defaultAction: { allow: {} },
      visibilityConfig: this.visibilityOf(this.metricName),
      rules: rules.map((rule, priority) => ({ ...rule, priority, visibilityConfig: this.visibilityOf(rule.name) })),
    });
    this.arn = acl.attrArn;
  }

  /** A set has addresses of one version. */
  private setsOf(addresses: readonly string[]): readonly CfnIPSet[] {
    const versions = [
      ['IPV4', addresses.filter((one) => !one.includes(':'))],
      ['IPV6', addresses.filter((one) => one.includes(':'))],
    ] as const;
    return versions
      .filter(([, ofVersion]) => ofVersion.length > 0)
      .map(
        ([ipAddressVersion, ofVersion]) =>
          new CfnIPSet(this, ipAddressVersion, { scope: 'CLOUDFRONT', ipAddressVersion, addresses: [...ofVersion] }),
      );
  }

  /** No sampled requests: they show tokens in paths and the addresses of people to everybody who sees the console. */
  private visibilityOf(metricName: string): CfnWebACL.VisibilityConfigProperty {
    return { cloudWatchMetricsEnabled: true, sampledRequestsEnabled: false, metricName };
  }
}

const TOO_MANY = { customResponse: { responseCode: 429, responseHeaders: [{ name: 'retry-after', value: '60' }] } };

const not = (statement: Statement): Statement => ({ notStatement: { statement } });

function anyOf([first, ...others]: readonly CfnIPSet[]): Statement {
  const statements = [first, ...others]
    .flatMap((set) => set ?? [])
    .map((set): Statement => ({ ipSetReferenceStatement: { arn: set.attrArn } }));
  // An OR of one is refused.
  return statements.length > 1 ? { orStatement: { statements } } : (statements[0] ?? {});
}

const pathFrom = (prefix: string): Statement => ({
  byteMatchStatement: {
    fieldToMatch: { uriPath: {} },
    positionalConstraint: 'STARTS_WITH',
    searchString: prefix,
    textTransformations: [{ priority: 0, type: 'NONE' }],
  },
});
