import { type BillLine, line } from './bill.ts';
import { PRICES } from './prices.ts';

/** The parts of a stage that it may do without: `cdk/optional-parts.ts`. */
export type CostOptions = {
  /** CloudFront and WAF before the API. */
  readonly hasEdge: boolean;
  readonly hasReplica: boolean;
  /** How many backups of the table are in vaults, copies included. */
  readonly vaultBackups: number;
};

/** The rules of `cdk/web-acl.ts`, of which a group of AWS counts as one. */
const RULES = 5;

/**
 * What the options add to the bill of a month. Traffic to the internet and between regions is left out, as in the bill.
 * @param bill without them: the same requests, writes and gigabytes cost once more
 */
export function billOfOptions(
  { hasEdge, hasReplica, vaultBackups }: CostOptions,
  bill: readonly BillLine[],
): readonly BillLine[] {
  const quantityOf = (service: string, ...kinds: readonly string[]) =>
    bill
      .filter((one) => one.service === service && kinds.includes(one.kind))
      .reduce((sum, { quantity }) => sum + quantity, 0);
  const requests = quantityOf('API Gateway', 'requests');
  const writes = quantityOf('DynamoDB', 'writes in front', 'writes behind');
  const gigabytes = quantityOf('DynamoDB', 'storage after a year');
  const edge = [
    line('CloudFront', 'requests', requests, 'M', PRICES.edgeRequests),
    line('CloudFront', 'functions', requests, 'M', PRICES.edgeFunctions),
    line('WAF', 'list of rules', 1, 'lists', PRICES.ruleList),
    line('WAF', 'rules', RULES, 'rules', PRICES.rule),
    line('WAF', 'requests', requests, 'M', PRICES.ruledRequests),
  ];
  const replica = [
    line('DynamoDB replica', 'replicated writes', writes, 'M units', PRICES.replicatedWriteUnits),
    line('DynamoDB replica', 'storage after a year', gigabytes, 'GB', PRICES.tableGigabyte),
    line('DynamoDB replica', 'point-in-time recovery', gigabytes, 'GB', PRICES.tableBackupGigabyte),
  ];
  const vault = [line('Backup', 'tables in vaults', vaultBackups * gigabytes, 'GB', PRICES.vaultGigabyte)];
  return [...(hasEdge ? edge : []), ...(hasReplica ? replica : []), ...(vaultBackups > 0 ? vault : [])];
}
