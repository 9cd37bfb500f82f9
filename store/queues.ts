/**
 * The queue of the function that sends messages, for the stack and for the local server. The function has the name of its entry
 * point in `lambdas/`. The file imports nothing.
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
