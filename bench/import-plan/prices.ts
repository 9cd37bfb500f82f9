/**
 * List prices in US dollars of the region us-east-1, looked up on 27 November 2026. Taxes and free tiers are left out. The pages of AWS draw most prices
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
} as const;
