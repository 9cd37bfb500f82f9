/** What the functions take, measured. Reads are in read units and writes in write units, indexes included. */
export type Measurements = {
  readonly measuredOn: string;
  readonly command: string;
  /** Orders a second at which the batches of the stream formed. */
  readonly ordersPerSecond: number;
  /** For each order, with its share of new customers. */
  readonly order: {
    readonly requests: number;
    readonly frontReads: number;
    readonly frontWrites: number;
    readonly streamReads: number;
    readonly streamWrites: number;
    /** Invocations of all consumers of the stream. */
    readonly batches: number;
    /** Processor time. */
    readonly frontMs: number;
    readonly streamMs: number;
    readonly events: number;
    readonly storedBytes: number;
    /** Of what runs out: its bytes times the days that it lives, at most a year. */
    readonly expiringByteDays: number;
  };
  /** Of the page of a till with a customer. */
  readonly profileRead: { readonly reads: number; readonly processorMs: number };
  readonly customer: { readonly storedBytes: number };
  /** What the stack of prod has. */
  readonly resources: {
    readonly alarms: number;
    readonly queues: number;
    readonly keys: number;
    readonly secrets: number;
    readonly machineClients: number;
    readonly functionMegabytes: number;
    readonly scheduledRunsAMonth: number;
  };
};
