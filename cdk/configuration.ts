/** What differs between the stages, and what a shop sets for its own: the one place to edit before a deployment. */
export type Configuration = {
  readonly stage: 'dev' | 'prod';
  /**
   * The shop's stores: each gets a client for its tills, bound to the store's code. At most 45. `system` is the permanent
   * name of these tills: it stays when the code changes or the client is replaced, for retries are known by it.
   */
  readonly stores: readonly { readonly code: string; readonly system: string }[];
  /** The permanent name of the system that each other client stands for. */
  readonly systems: Readonly<Record<'commerce' | 'support' | 'analyst' | 'admin' | 'customerApp', string>>;
  /** Origins whose pages may call the API from a browser, such as `https://shop.example.com`; none: no CORS. */
  readonly corsOrigins: readonly string[];
  /** Where customers come back to after they signed in or out, to the letter; null: customers do not sign in. */
  readonly customerApp: { readonly callbackUrls: readonly string[]; readonly logoutUrls: readonly string[] } | null;
  /** True: what holds data outlives the stack. */
  readonly keepData: boolean;
  /**
   * True: what holds data cannot be deleted by mistake. Off for the first deployment (`-c first-deployment=true`): a stack
   * that fails while it is made must be able to remove what it has made.
   */
  readonly protectData: boolean;
  readonly logRetentionDays: 7 | 14 | 30 | 90 | 180 | 365;
  readonly logLevel: 'DEBUG' | 'INFO' | 'WARN' | 'ERROR';
  /** For all callers together; API Gateway answers 429 beyond it. */
  readonly requestsPerSecond: number;
  readonly burst: number;
  /** In MB; 1,769 is one whole processor. */
  readonly functionMemory: number;
  /** How long what a customer bought is not offered again. */
  readonly recentPurchaseDays: number;
  /** So long after the last order a customer counts as lost. */
  readonly churnDays: number;
  /**
   * How likely two records must be one person, from 0 to 1, to be suggested to the support desk, and to be merged without
   * asking, which is not below the former; `automatic` false asks always.
   */
  readonly matching: { readonly suggestFrom: number; readonly mergeFrom: number; readonly automatic: boolean };
};

const SYSTEMS: Configuration['systems'] = {
  commerce: 'web-shop',
  support: 'support-desk',
  analyst: 'analytics',
  admin: 'back-office',
  customerApp: 'customer-app',
};

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
  keepData: false,
  protectData: false,
  logRetentionDays: 14,
  logLevel: 'DEBUG',
  requestsPerSecond: 50,
  burst: 100,
  functionMemory: 1769,
  recentPurchaseDays: 90,
  churnDays: 365,
  matching: { suggestFrom: 0.5, mergeFrom: 0.995, automatic: true },
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
  keepData: true,
  protectData: true,
  logRetentionDays: 90,
  logLevel: 'INFO',
  requestsPerSecond: 500,
  burst: 1000,
  functionMemory: 1769,
  recentPurchaseDays: 90,
  churnDays: 365,
  matching: { suggestFrom: 0.5, mergeFrom: 0.995, automatic: true },
};
