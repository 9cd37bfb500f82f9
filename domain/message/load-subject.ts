import { nodeTypeOf } from '../kernel/id.ts';
import type { MessageRepositories } from './context.ts';
import type { Message } from './message.ts';
import type { AboutType } from './message-kind.ts';
import { type MessageSubject, NOTHING } from './message-subject.ts';

export type SubjectRepositories = Pick<
  MessageRepositories,
  'serviceCases' | 'serviceJobs' | 'appointments' | 'warranties' | 'orders'
>;

const ABOUT_TYPES: readonly AboutType[] = ['serviceCase', 'serviceJob', 'appointment', 'warranty', 'order'];

/** The type of the thing with this id; null where no message can be about it. */
export const aboutTypeOfId = (id: string): AboutType | null =>
  ABOUT_TYPES.find((type) => type === nodeTypeOf(id)) ?? null;

/** The thing with this id; null for an unknown id. */
export async function loadSubject(
  repositories: SubjectRepositories,
  type: AboutType,
  id: string,
): Promise<MessageSubject | null> {
  switch (type) {
    case 'serviceCase': {
      const [serviceCase = null] = await repositories.serviceCases([id]);
      return serviceCase && { type, serviceCase };
    }
    case 'serviceJob': {
      const [serviceJob = null] = await repositories.serviceJobs([id]);
      return serviceJob && { type, serviceJob };
    }
    case 'appointment': {
      const [appointment = null] = await repositories.appointments([id]);
      return appointment && { type, appointment };
    }
    case 'warranty': {
      const [warranty = null] = await repositories.warranties([id]);
      return warranty && { type, warranty };
    }
    case 'order': {
      const [order = null] = await repositories.orders([id]);
      return order && { type, order };
    }
  }
}

/** What a stored message is about, as it is now; nothing where it is gone. */
export async function loadSubjectOf(
  repositories: SubjectRepositories,
  { aboutId }: Pick<Message, 'aboutId'>,
): Promise<MessageSubject> {
  const type = aboutId === null ? null : aboutTypeOfId(aboutId);
  return aboutId === null || type === null ? NOTHING : ((await loadSubject(repositories, type, aboutId)) ?? NOTHING);
}
