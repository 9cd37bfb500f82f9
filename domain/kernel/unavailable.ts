/**
 * Raised where what the graph runs on refused or did not answer until the caller's time was nearly over, or other writes
 * left no moment to commit. Nothing is half done: the same request, with the same idempotency key, can be sent again.
 */
export class Unavailable extends Error {
  /** @param cause what ended the last try; its name is part of this one's, for a log tells names alone */
  constructor(message: string, { cause }: { readonly cause?: unknown } = {}) {
    super(message, { cause });
    this.name = cause instanceof Error ? `Unavailable (${cause.name})` : 'Unavailable';
  }
}
