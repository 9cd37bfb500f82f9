/** Requests that one server answers, a given number at a time. */
export type Block = {
  /** Events of API Gateway, as the function gets them. */
  readonly events: readonly object[];
  /** How many requests are in flight at the same time. */
  readonly callers: number;
  readonly returnsBodies: boolean;
};

export type BlockResult = {
  /** Of each request, in the order in which they ended. */
  readonly millis: readonly number[];
  /** From the first request to the last answer. */
  readonly elapsedMs: number;
  /** Processor time of the whole process of the server. */
  readonly processorMs: number;
  /** The first answer that is not complete; null: all are. */
  readonly problem: string | null;
  /** In the order of the events; empty if nobody asked for them. */
  readonly bodies: readonly string[];
};
