type Settings = { readonly batchSize: number; readonly batchingWindowSeconds: number };

/**
 * The records of one shard that wait for one consumer. As in an event source of Lambda, they become a batch when it is full, or
 * when the first of them has waited for the window.
 * https://docs.aws.amazon.com/lambda/latest/dg/invocation-eventsourcemapping.html#invocation-eventsourcemapping-batching
 */
export class BatchBuffer<T> {
  private waiting: T[] = [];
  private openedAt = 0;
  private readonly settings: Settings;

  constructor(settings: Settings) {
    this.settings = settings;
  }

  /** @param at seconds */
  add(records: readonly T[], at: number): void {
    if (this.waiting.length === 0) this.openedAt = at;
    this.waiting.push(...records);
  }

  /** The batches that are due at this second. */
  takeDue(at: number): readonly (readonly T[])[] {
    const { batchSize, batchingWindowSeconds } = this.settings;
    const due: T[][] = [];
    while (this.waiting.length >= batchSize) {
      due.push(this.waiting.splice(0, batchSize));
      this.openedAt = at;
    }
    if (this.waiting.length > 0 && at - this.openedAt >= batchingWindowSeconds) due.push(this.waiting.splice(0));
    return due;
  }

  get isEmpty(): boolean {
    return this.waiting.length === 0;
  }
}
