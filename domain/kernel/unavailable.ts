/**
 * Thrown where the infrastructure refuses a request or does not answer within the caller's time, or where other writes
 * prevent every commit. Nothing is half done: the client can send the same request with the same idempotency key again.
 */
export class Unavailable extends Error {
  /** @param cause the error of the last attempt. Its name becomes part of this error's name, because logs hold names only. */
  constructor(message: string, { cause }: { readonly cause?: unknown } = {}) {
    super(message, { cause });
    this.name = cause instanceof Error ? `Unavailable (${cause.name})` : 'Unavailable';
  }
}

/** The time of the request is over. What it read until then is returned. */
export class OutOfTime extends Unavailable {
  constructor(options: { readonly cause?: unknown } = {}) {
    super('the time of the request is over', options);
    this.name = 'OutOfTime';
  }
}
