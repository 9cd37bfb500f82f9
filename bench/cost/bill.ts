import type { Measurements } from './measurements.ts';
import { PRICES } from './prices.ts';

/** Where customers sign in: in the pool of the stack, by the shop's issuer through the pool, or with that issuer alone. */
export const SIGN_INS = ['cognito', 'federated', 'issuer'] as const;
export type SignIn = (typeof SIGN_INS)[number];

export type Shop = {
  readonly customers: number;
  readonly ordersADay: number;
  readonly profileReadsADay: number;
  readonly signIn: SignIn;
  /** The customers who sign in within a month. */
  readonly accounts: number;
  readonly emailsADay: number;
  /** Exports of the table for the views of analysts. */
  readonly exportsADay: number;
};

/** One line of the bill of a month. */
export type BillLine = {
  readonly service: string;
  readonly kind: string;
  readonly quantity: number;
  /** Such as `million units`. */
  readonly unit: string;
  /** Dollars for one such unit. */
  readonly price: number;
  readonly dollars: number;
};

const DAYS = 365 / 12;
const HOURS = DAYS * 24;
const GIGABYTE = 1_024 ** 3;

/** What was not measured. */
export const ASSUMED = {
  /** A request and a batch wait for the table, beside their processor time. */
  requestWaitMs: 20,
  batchWaitMs: 60,
  scheduledRunMs: 100,
  /** Lines of Lambda, of API Gateway and of the audit of reads. */
  logBytesARequest: 1_500,
  logBytesAnInvocation: 500,
  /** Orders of one year are stored. */
  storedDays: 365,
  /** Lambda polls a queue with five connections, each of them three times a minute. */
  pollsAMinute: 15,
  keyRequests: 1_000_000,
  /** The files of an export are so many times smaller than the table, and the refresh of the views scans them so often. */
  exportCompression: 5,
  exportScans: 39,
} as const;

/** The bill of a month. Free tiers are left out, except for the free users of Cognito. */
export function billOf(shop: Shop, { order, profileRead, customer, resources }: Measurements): readonly BillLine[] {
  const orders = shop.ordersADay * DAYS;
  const reads = shop.profileReadsADay * DAYS;
  const requests = orders * order.requests + reads;
  const batches = orders * order.batches;
  const stored =
    shop.customers * customer.storedBytes +
    shop.ordersADay * (order.storedBytes * ASSUMED.storedDays + order.expiringByteDays);
  const tokens = resources.machineClients * HOURS;
  const frontMs = orders * order.frontMs + reads * profileRead.processorMs + requests * ASSUMED.requestWaitMs;
  const streamMs = orders * order.streamMs + batches * ASSUMED.batchWaitMs;
  const scheduled = resources.scheduledRunsAMonth;
  const gigabyteSeconds = (ms: number) => ((ms / 1_000) * resources.functionMegabytes) / 1_024;
  const logs = requests * ASSUMED.logBytesARequest + (batches + scheduled + tokens) * ASSUMED.logBytesAnInvocation;
  const exported = (shop.exportsADay * DAYS * stored) / GIGABYTE;
  const scanned = ((exported / ASSUMED.exportCompression) * ASSUMED.exportScans) / 1_024;
  return [
    line('DynamoDB', 'writes in front', millions(orders * order.frontWrites), 'M units', PRICES.writeRequestUnits),
    line('DynamoDB', 'writes behind', millions(orders * order.streamWrites), 'M units', PRICES.writeRequestUnits),
    line('DynamoDB', 'reads of orders', millions(orders * readsOf(order)), 'M units', PRICES.readRequestUnits),
    line('DynamoDB', 'reads of profiles', millions(reads * profileRead.reads), 'M units', PRICES.readRequestUnits),
    line('DynamoDB', 'storage after a year', stored / GIGABYTE, 'GB', PRICES.tableGigabyte),
    line('DynamoDB', 'point-in-time recovery', stored / GIGABYTE, 'GB', PRICES.tableBackupGigabyte),
    line('DynamoDB', 'exports for analysts', exported, 'GB', PRICES.exportedGigabyte),
    line('Athena', 'refresh of views', scanned, 'TB', PRICES.scannedTerabyte),
    // Only Lambda reads the stream.
    line('DynamoDB', 'stream', 0, 'M reads', PRICES.streamReads),
    line('Lambda', 'requests', millions(requests + batches + scheduled + tokens), 'M', PRICES.lambdaRequests),
    line('Lambda', 'front', gigabyteSeconds(frontMs), 'GB-s', PRICES.lambdaGigabyteSecond),
    line('Lambda', 'behind the stream', gigabyteSeconds(streamMs), 'GB-s', PRICES.lambdaGigabyteSecond),
    line(
      ...(['Lambda', 'on a schedule', gigabyteSeconds(scheduled * ASSUMED.scheduledRunMs), 'GB-s'] as const),
      PRICES.lambdaGigabyteSecond,
    ),
    line('API Gateway', 'requests', millions(requests), 'M', PRICES.apiRequests),
    line('SQS', 'polls', millions(resources.queues * ASSUMED.pollsAMinute * 60 * HOURS), 'M', PRICES.queueRequests),
    // Files come with attachments, exports and imports, which these figures do not have.
    line('S3', 'storage', 0, 'GB', PRICES.fileGigabyte),
    line('S3', 'puts', 0, '1,000', PRICES.filePuts),
    line('EventBridge', 'events', millions(orders * order.events), 'M', PRICES.events),
    line('CloudWatch', 'logs', logs / GIGABYTE, 'GB', PRICES.logGigabyte),
    line('CloudWatch', 'stored logs of 3 months', (3 * logs) / GIGABYTE, 'GB', PRICES.logStoredGigabyte),
    line('CloudWatch', 'alarms', resources.alarms, 'alarms', PRICES.alarm),
    line('Cognito', 'users active in a month', paidUsers(shop), 'users', PRICES.activeUser),
    line('Cognito', 'machine clients', resources.machineClients, 'clients', PRICES.machineClient),
    line('Cognito', 'machine tokens', tokens / 1_000, '1,000', PRICES.machineTokens),
    line('KMS', 'keys', resources.keys, 'keys', PRICES.key),
    line('KMS', 'requests', ASSUMED.keyRequests / 10_000, '10,000', PRICES.keyRequests),
    line('Secrets Manager', 'secrets', resources.secrets, 'secrets', PRICES.secret),
    // Only imports run them.
    line('Step Functions', 'transitions', 0, '1,000', PRICES.stateTransitions),
    line('SES', 'emails', (shop.emailsADay * DAYS) / 1_000, '1,000', PRICES.emails),
  ];
}

/** The users of the pool who are not free. The API checks the tokens of another issuer without a charge. */
function paidUsers({ signIn, accounts }: Shop): number {
  if (signIn === 'issuer') return 0;
  return Math.max(0, accounts - (signIn === 'federated' ? PRICES.freeFederatedUsers : PRICES.freeUsers));
}

const readsOf = ({ frontReads, streamReads }: Measurements['order']): number => frontReads + streamReads;

const millions = (count: number): number => count / 1e6;

export function line(service: string, kind: string, quantity: number, unit: string, price: number): BillLine {
  return { service, kind, quantity, unit, price, dollars: quantity * price };
}
