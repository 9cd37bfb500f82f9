import type { Result } from '../kernel/command.ts';
import { execute } from '../kernel/execute.ts';
import { reject } from '../kernel/user-error.ts';
import type { MessageCommandContext } from './context.ts';
import { findMessage } from './find-message.ts';
import type { Message } from './message.ts';
import { end, isCancellable } from './message-status.ts';

const PATH = ['input', 'messageId'];

/** Stops a message that has not left. */
export function cancelMessage(
  context: MessageCommandContext,
  { messageId }: { readonly messageId: string },
): Promise<Result<Message>> {
  const { repositories, now } = context;
  return execute(context, {
    load: () => findMessage(repositories, messageId, PATH),
    decide(message) {
      if (!isCancellable(message))
        return reject(
          'NOT_ALLOWED',
          PATH,
          'Only a message that is QUEUED or WAITING, and not being sent, can be stopped.',
        );
      const after = end(message, 'CANCELLED', now(), null);
      return {
        changes: [{ entity: 'message', before: message, after }],
        replayRefs: { messageId },
        result: after,
      };
    },
    replay: () => findMessage(repositories, messageId, PATH),
  });
}
