/** What differs between the stages, and what a shop sets for its own: the one place to edit before a deployment. */
export type Configuration = {
  readonly stage: 'dev' | 'prod';
  /** The codes of the shop's stores: each gets a client for its tills, bound to the store. At most 45. */
  readonly stores: readonly string[];
  /** Origins whose pages may call the API from a browser, such as `https://shop.example.com`; none: no CORS. */
  readonly corsOrigins: readonly string[];
  /** Where customers come back to after they signed in or out, to the letter; null: customers do not sign in. */
  readonly customerApp: { readonly callbackUrls: readonly string[]; readonly logoutUrls: readonly string[] } | null;
  /** True: what holds data outlives the stack. */
  readonly keepData: boolean;
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

export const DEV: Configuration = {
  stage: 'dev',
  stores: ['york', 'leeds', 'bath'],
  corsOrigins: ['http://localhost:3000'],
  customerApp: { callbackUrls: ['http://localhost:3000/signed-in'], logoutUrls: ['http://localhost:3000/'] },
  keepData: false,
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
  stores: ['york', 'leeds', 'bath'],
  corsOrigins: ['https://shop.example.com'],
  customerApp: { callbackUrls: ['https://shop.example.com/signed-in'], logoutUrls: ['https://shop.example.com/'] },
  keepData: true,
  logRetentionDays: 90,
  logLevel: 'INFO',
  requestsPerSecond: 500,
  burst: 1000,
  functionMemory: 1769,
  recentPurchaseDays: 90,
  churnDays: 365,
  matching: { suggestFrom: 0.5, mergeFrom: 0.995, automatic: true },
};
