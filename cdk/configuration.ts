import { DEFAULT_RETENTION, type Retention } from '../domain/kernel/retention.ts';
import type { Role } from '../domain/kernel/roles.ts';
import { type ShardLayout, SMALL_SHOP } from '../store/table/shard-layout.ts';
import type { OperationSettings } from './operation-settings.ts';
import * as Parts from './optional-parts.ts';

/** The settings of each stage. Edit only this file before a deployment. */
export type Configuration = {
  readonly stage: 'dev' | 'prod';
  /** The account and region that the stage belongs to; absent: those of the shell's credentials. */
  readonly environment?: { readonly account: string; readonly region: string };
  /**
   * The shop's stores. The first 45 get a client for their tills, bound to the store's code. The tills of every other store
   * sign in as devices (docs/deploy.md), and so may those of the first ones. Add new stores at the end. `system` is the
   * permanent name of these tills. Keep it when the code changes or the client is replaced, since it identifies retries.
   * `clientVersion`, from 1: raise it to replace the client by one with a new id and secret. The former one ends at once.
   */
  readonly stores: readonly { readonly code: string; readonly system: string; readonly clientVersion?: number }[];
  /** The permanent names of the systems of the other clients. */
  readonly systems: Readonly<Record<'commerce' | 'support' | 'analyst' | 'admin' | 'customerApp', string>>;
  /** Origins whose pages may call the API from a browser, such as `https://shop.example.com`; none: no CORS. */
  readonly corsOrigins: readonly string[];
  /** The exact URLs that customers return to after they sign in or out; null: customers do not sign in. */
  readonly customerApp: { readonly callbackUrls: readonly string[]; readonly logoutUrls: readonly string[] } | null;
  /**
   * The shop's own OIDC issuers, in which customers sign in beside or, with `customerApp: null`, instead of the stack's user
   * pool. A token of theirs is never more than a customer's. See docs/decisions/customer-issuers.md. Absent: none.
   */
  readonly customerIssuers?: readonly Parts.CustomerIssuerSettings[];
  /**
   * The exact URLs that members of staff return to after they sign in or out, and the permanent name of the app in which they
   * do. Null or absent: staff and devices do not sign in.
   */
  readonly staffApp?: {
    readonly system: string;
    readonly callbackUrls: readonly string[];
    readonly logoutUrls: readonly string[];
  } | null;
  /** How messages to customers leave; null: the stack sends none. */
  readonly messages: MessageSettings | null;
  /**
   * The names of the keys that sign the links for feedback. The first one signs, and all of them verify. To rotate, put a new
   * name first, and remove the last one 31 days later.
   */
  readonly feedbackLinkKeys: readonly [string, ...string[]];
  /**
   * A table that was restored from a backup, which the stage uses in place of its own: see "Restore the table" in docs/deploy.md.
   * The stage's own table then leaves the stack, as `keepData` says. Null or absent: its own table.
   */
  readonly restoredTable?: RestoredTable | null;
  /**
   * Over how many partitions the table spreads what every order writes: 4 up to 100 orders a second, 64 up to 10,000. `alsoRead`:
   * another count of which items exist. To change the count takes three deployments and `npm run reindex`, in the order of
   * docs/decisions/shards.md.
   */
  readonly shards: ShardLayout;
  /** True: resources with data outlive the stack. */
  readonly keepData: boolean;
  /**
   * True: resources with data cannot be deleted by mistake. Off for the first deployment (`-c first-deployment=true`): a
   * stack whose creation fails must be able to remove its resources.
   */
  readonly protectData: boolean;
  readonly logRetentionDays: 7 | 14 | 30 | 90 | 180 | 365;
  readonly logLevel: 'DEBUG' | 'INFO' | 'WARN' | 'ERROR';
  /** For all callers together; API Gateway answers 429 beyond it. */
  readonly requestsPerSecond: number;
  readonly burst: number;
  /** Of all integrations together, with bursts of twice as many; API Gateway answers 429 beyond it. */
  readonly webhooksPerSecond: number;
  /** In MB; 1,769 MB give one full vCPU. */
  readonly functionMemory: number;
  /** For this long a product that the customer bought is not offered again. */
  readonly recentPurchaseDays: number;
  /** This long after the last order a customer counts as lost. */
  readonly churnDays: number;
  /** A cart without an order of the customer within this many days, 1 to 30, counts as abandoned. */
  readonly cartDays: number;
  /** Within this long after a resolution, another contact about the same matter counts as repeated: 1 to 30 days. */
  readonly repeatContactDays: number;
  /** A customer is asked for feedback by a message at most once in this many days, 0 to 365. 0: as often as playbooks ask. */
  readonly feedbackPauseDays: number;
  /** After this long somebody tries a promised call again that reached nobody, unless another time is said. 5 to 10,080. */
  readonly callRetryMinutes: number;
  /**
   * The cost that one client may spend in one minute, by the role of its token: one customer, one member of staff, or all
   * clients of one system, such as the tills of a store. About 1 for each read unit and each millisecond of the function.
   * Half of it can be spent at once; no single request may cost more than that.
   */
  readonly budgets: Readonly<Record<Role, number>>;
  /** What a customer's own token may add in one day; a bound that is not named keeps its default. */
  readonly dailyLimits: Readonly<Record<string, number>>;
  /**
   * For how many days each kind of data is kept, at least 31; null: for ever. It applies to what is written from then on.
   * See docs/decisions/retention.md.
   */
  readonly retentionDays: Retention;
  /**
   * The probability, from 0 to 1, from which two records are suggested as one person, and from which they are merged
   * automatically. `mergeFrom` must not be below `suggestFrom`. `automatic` false: nothing is merged automatically.
   */
  readonly matching: {
    readonly suggestFrom: number;
    readonly mergeFrom: number;
    readonly automatic: boolean;
    /** So many records are matched again in one second after the matcher has learned, so that tills keep their capacity. */
    readonly rematchedPerSecond: number;
  };
  /** A rebuild works on so many parts of the table at a time, 1 to 40. Each may use some hundred units a second, which tills lack. */
  readonly rebuildPartsAtOnce: number;
  /**
   * The roles whose tokens may send only the operations of `graphql/operations`, by hash or as text. Anyone with an account
   * has a token of the role `customer`. Add the role of a machine or of staff when its client uses the package.
   */
  readonly knownOperationsOnly: readonly Role[];
  /** The roles that get no introspection, and whose errors suggest no names of the schema. */
  readonly schemaHiddenFrom: readonly Role[];
  readonly operations: OperationSettings;
  /** Backups in a vault, beside the recovery to a point in time that the table has anyhow: docs/decisions/backups.md. Null: none. */
  readonly backups: Parts.BackupSettings | null;
  /**
   * CloudFront and AWS WAF before the API: docs/decisions/edge.md. It needs `environment` and `domain`. Null: none. Absent: not decided, and
   * prod cannot be deployed.
   */
  readonly edge?: Parts.EdgeSettings | null;
  /** Another region, which gets a replica of the table: docs/decisions/replica.md. It needs `environment`. Null: none. */
  readonly replicaRegion: string | null;
  /** The domain of the API, or of the distribution before it. Null: the names that AWS gives. */
  readonly domain: Parts.DomainSettings | null;
  /** An export of the table once a day, and views of it for analysts in Athena: docs/decisions/sql.md. Null: none. */
  readonly analytics: Parts.AnalyticsSettings | null;
  /** The web console for staff: docs/decisions/console-hosting.md. It needs `staffApp`. Null or absent: none. */
  readonly console?: Parts.ConsoleSettings | null;
};

/** `streamArn` is the `LatestStreamArn` of the table. `keyArn`: of the key that encrypts it; absent: that of the stage. */
export type RestoredTable = { readonly name: string; readonly streamArn: string; readonly keyArn?: string };

export type MessageSettings = {
  /** The sender of emails. Its domain must be a verified identity of Amazon SES. */
  readonly emailFrom: string;
  /** The ARN of the number, sender id or pool of AWS End User Messaging from which SMS leave; null: no SMS. */
  readonly smsOriginationArn: string | null;
};

const SYSTEMS: Configuration['systems'] = {
  commerce: 'web-shop',
  support: 'support-desk',
  analyst: 'analytics',
  admin: 'back-office',
  customerApp: 'customer-app',
};

const BUDGETS: Configuration['budgets'] = {
  customer: 600,
  // A store has many tills, and a web shop many visitors.
  ...{ pos: 60_000, commerce: 120_000 },
  ...{ clerk: 60_000, support: 60_000, analyst: 60_000, marketing: 60_000, admin: 60_000 },
};

/** What both stages begin with. */
const IN_ALL_STAGES = {
  functionMemory: 1769,
  recentPurchaseDays: 90,
  churnDays: 365,
  cartDays: 1,
  repeatContactDays: 7,
  feedbackPauseDays: 30,
  callRetryMinutes: 120,
  budgets: BUDGETS,
  dailyLimits: {},
  retentionDays: DEFAULT_RETENTION,
  matching: { suggestFrom: 0.5, mergeFrom: 0.995, automatic: true, rematchedPerSecond: 20 },
} satisfies Partial<Configuration>;

export const DEV: Configuration = {
  stage: 'dev',
  stores: [
    { code: 'york', system: 'till-york' },
    { code: 'leeds', system: 'till-leeds' },
    { code: 'bath', system: 'till-bath' },
  ],
  systems: SYSTEMS,
  corsOrigins: ['http://localhost:3000'],
  customerApp: { callbackUrls: ['http://localhost:3000/signed-in'], logoutUrls: ['http://localhost:3000/'] },
  staffApp: {
    system: 'staff-app',
    callbackUrls: ['http://localhost:3000/staff/signed-in'],
    logoutUrls: ['http://localhost:3000/staff'],
  },
  messages: null,
  feedbackLinkKeys: ['First'],
  shards: SMALL_SHOP,
  keepData: false,
  protectData: false,
  logRetentionDays: 14,
  logLevel: 'DEBUG',
  requestsPerSecond: 50,
  burst: 100,
  webhooksPerSecond: 20,
  ...IN_ALL_STAGES,
  rebuildPartsAtOnce: 4,
  knownOperationsOnly: [],
  schemaHiddenFrom: [],
  operations: { alarmAddresses: [], monthlyBudgetUsd: 50, canaryDeployments: false, reservedConcurrency: null },
  ...{ backups: null, analytics: null, edge: null, domain: null, replicaRegion: null },
  console: Parts.CONSOLE,
};

export const PROD: Configuration = {
  stage: 'prod',
  stores: [
    { code: 'york', system: 'till-york' },
    { code: 'leeds', system: 'till-leeds' },
    { code: 'bath', system: 'till-bath' },
  ],
  systems: SYSTEMS,
  corsOrigins: ['https://shop.example.com'],
  customerApp: { callbackUrls: ['https://shop.example.com/signed-in'], logoutUrls: ['https://shop.example.com/'] },
  staffApp: {
    system: 'staff-app',
    callbackUrls: ['https://staff.example.com/signed-in'],
    logoutUrls: ['https://staff.example.com/'],
  },
  messages: { emailFrom: 'hello@shop.example.com', smsOriginationArn: null },
  feedbackLinkKeys: ['First'],
  shards: { count: 64, alsoRead: null },
  keepData: true,
  protectData: true,
  logRetentionDays: 90,
  logLevel: 'INFO',
  requestsPerSecond: 500,
  burst: 1000,
  webhooksPerSecond: 100,
  ...IN_ALL_STAGES,
  rebuildPartsAtOnce: 16,
  knownOperationsOnly: ['customer'],
  schemaHiddenFrom: ['customer'],
  operations: {
    alarmAddresses: ['on-call@shop.example.com'],
    monthlyBudgetUsd: 1_000,
    canaryDeployments: true,
    reservedConcurrency: null,
  },
  ...{ backups: null, analytics: null, domain: null, replicaRegion: null },
  console: Parts.CONSOLE,
};
