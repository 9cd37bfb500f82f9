/** The day on which the prices were looked up. */
export const PRICES_OF = '2026-11-28';

/**
 * List prices in US dollars of the region us-east-1. Check them before you rely on them. Taxes and free tiers are left out. The pages of AWS draw most prices
 * in the browser, so copies of them lack the figures; where that is so, the second page states them, with its date.
 */
export const PRICES = {
  /**
   * Per million, halved on 1 November 2024. https://aws.amazon.com/dynamodb/pricing/on-demand/,
   * https://airbyte.com/data-engineering-resources/dynamodb-pricing (21 July 2025)
   */
  writeRequestUnits: 0.625,
  readRequestUnits: 0.125,
  /**
   * Per hour. https://aws.amazon.com/dynamodb/pricing/provisioned/, and by 10 and 50 units
   * https://www.rubydoc.info/gems/dynamo-autoscale/0.3.5/DynamoAutoscale/UnitCost (2013; the price has not changed since)
   */
  writeCapacityUnit: 0.00065,
  readCapacityUnit: 0.00013,
  /**
   * Per 1,000, of Standard workflows, as which each chunk runs. https://aws.amazon.com/step-functions/pricing/ (its table of regions), and by the million
   * https://www.wring.co/blog/aws-step-functions-pricing-guide (14 March 2026)
   */
  stateTransitions: 0.025,
  /**
   * Per gigabyte-second on Arm, on which the functions run (`cdk/bundled-function.ts`), and per million. https://aws.amazon.com/lambda/pricing/,
   * https://cloudchipr.com/blog/aws-lambda-pricing (2024)
   */
  lambdaGigabyteSecond: 0.0000133334,
  lambdaRequests: 0.2,
  /**
   * Per 1,000 of GetMetricData. https://aws.amazon.com/cloudwatch/pricing/,
   * https://support.site24x7.com/portal/en/kb/articles/aws-cloudwatch-metrics-cost-calculation
   */
  metricsRequested: 0.01,
  /** Per gigabyte and month; of backups: of point-in-time recovery. https://aws.amazon.com/dynamodb/pricing/on-demand/ */
  tableGigabyte: 0.25,
  tableBackupGigabyte: 0.2,
  /** Per gigabyte of an export to S3, and per terabyte that Athena scans. https://aws.amazon.com/dynamodb/pricing/on-demand/, https://aws.amazon.com/athena/pricing/ */
  exportedGigabyte: 0.1,
  scannedTerabyte: 5,
  /** Per million of GetRecords. Lambda's own reads are free. https://aws.amazon.com/dynamodb/pricing/on-demand/ */
  streamReads: 0.2,
  /**
   * Per million of an HTTP API, up to 300 million a month. https://aws.amazon.com/api-gateway/pricing/,
   * https://awsforengineers.com/blog/aws-api-gateway-pricing-explained (19 May 2025)
   */
  apiRequests: 1,
  /** Per million of standard queues. https://aws.amazon.com/sqs/pricing/ */
  queueRequests: 0.4,
  /** Per gigabyte and month of the standard class, and per 1,000 puts. https://aws.amazon.com/s3/pricing/ */
  fileGigabyte: 0.023,
  filePuts: 0.005,
  /** Per million custom events. https://aws.amazon.com/eventbridge/pricing/ */
  events: 1,
  /** Per gigabyte that comes in, per gigabyte and month, and per alarm and month. https://aws.amazon.com/cloudwatch/pricing/ */
  logGigabyte: 0.5,
  logStoredGigabyte: 0.03,
  alarm: 0.1,
  /**
   * Of the plan Essentials: free users, and the price of each further one that is active in a month, also of one who comes by
   * federation of OIDC or SAML (of these, 50 are free). https://aws.amazon.com/cognito/pricing/
   */
  freeUsers: 10_000,
  freeFederatedUsers: 50,
  activeUser: 0.015,
  /**
   * Of machines: per client and month, and per 1,000 tokens. https://aws.amazon.com/cognito/pricing/,
   * https://www.rhythmictech.com/blog/the-aws-cognito-m2m-bill-has-come-due-what-you-need-to-know/ (May 2025)
   */
  machineClient: 6,
  machineTokens: 2.25,
  /** Per key and month, and per 10,000 requests. https://aws.amazon.com/kms/pricing/ */
  key: 1,
  keyRequests: 0.03,
  /** Per secret and month. https://aws.amazon.com/secrets-manager/pricing/ */
  secret: 0.4,
  /** Per 1,000 emails. https://aws.amazon.com/ses/pricing/ */
  emails: 0.1,
  /**
   * Per million HTTPS requests of callers in North America (0.012 for 10,000 in Europe), and per million runs of a function of CloudFront.
   * https://aws.amazon.com/cloudfront/pricing/, https://cur.vantage.sh/aws/amazoncloudfront/
   */
  edgeRequests: 1,
  edgeFunctions: 0.1,
  /** Per list and month, per rule and month, and per million requests. https://aws.amazon.com/waf/pricing/, https://awsnegotiations.com/waf-pricing-strategy.html (2026) */
  ruleList: 5,
  rule: 1,
  ruledRequests: 0.6,
  /** Per million, as much as other writes since 1 November 2024. https://aws.amazon.com/dynamodb/pricing/on-demand/ */
  replicatedWriteUnits: 0.625,
  /**
   * Per gigabyte and month of each backup, of which each is a whole table. https://aws.amazon.com/backup/pricing/,
   * https://www.factualminds.com/blog/aws-backup-pricing-vaults-cross-region-restores/ (13 June 2026)
   */
  vaultGigabyte: 0.1,
} as const;
