import type { Result } from '../kernel/command.ts';
import { execute } from '../kernel/execute.ts';
import { reject } from '../kernel/user-error.ts';
import type { MessageCommandContext } from './context.ts';
import { findMessage } from './find-message.ts';
import type { Message } from './message.ts';
import { end, queue, sendByFrom } from './message-status.ts';

const PATH = ['input', 'messageId'];

export type SettleMessageInput = {
  readonly messageId: string;
  /** Whether it arrived: then it counts as sent. If not, it is sent once more. */
  readonly arrived: boolean;
};

/** A person says what became of an UNCERTAIN message, for instance after asking the customer. */
export function settleMessage(context: MessageCommandContext, input: SettleMessageInput): Promise<Result<Message>> {
  const { messageId, arrived } = input;
  const { repositories, now } = context;
  return execute(context, {
    load: () => findMessage(repositories, messageId, PATH),
    decide(message) {
      if (message.status !== 'UNCERTAIN')
        return reject('NOT_ALLOWED', PATH, 'Only an UNCERTAIN message can be settled.');
      const at = now();
      const after = arrived
        ? end(message, 'SENT', at, 'settled by a person')
        : { ...queue(message, at), sendBy: sendByFrom(at) };
      return {
        changes: [
          { entity: 'message', before: message, after },
          { entity: 'activeCustomer', customerId: message.customerId },
        ],
        replayRefs: { messageId },
        result: after,
      };
    },
    replay: () => findMessage(repositories, messageId, PATH),
  });
}
