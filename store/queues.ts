/**
 * The queues of functions, for the stack and for the local server. A function has the name of its entry point in `lambdas/`. The file
 * imports nothing.
 */

export const MESSAGE_SENDER = 'message-sender';

export const MESSAGE_QUEUE = {
  /** The function sends them one after the other. */
  batchSize: 5,
  timeoutSeconds: 60,
  /** How long a message that was received is hidden. Longer than the function may take. */
  visibilitySeconds: 120,
  /** After so many receptions a message goes to the dead letters. The table still has it, and queues it again. */
  maxReceives: 10,
} as const;

export const WEBHOOK_RECEIVER = 'webhook-receiver';
export const WEBHOOK_WORKER = 'webhook-worker';

export const WEBHOOK_QUEUE = {
  /**
   * One: a batch may hold several messages of one group, and those behind a message that fails would count a reception each time,
   * until they went to the dead letters with it.
   */
  batchSize: 1,
  timeoutSeconds: 60,
  /**
   * How long a message that was received is hidden: six times as long as the function may take.
   * https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-configure.html
   */
  visibilitySeconds: 360,
  /** After so many receptions a message goes to the dead letters. Its delivery is FAILED then. */
  maxReceives: 5,
} as const;
