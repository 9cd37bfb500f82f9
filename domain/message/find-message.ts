import { type Path, reject } from '../kernel/user-error.ts';
import type { Message, MessageRepository } from './message.ts';

/** The message with this id. Rejects an unknown one. */
export async function findMessage(repositories: MessageRepository, id: string, path: Path): Promise<Message> {
  const [message] = await repositories.messages([id]);
  return message ?? reject('NOT_FOUND', path, 'There is no message with this id.');
}
