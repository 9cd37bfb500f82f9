import { inParallel } from '../kernel/in-parallel.ts';
import type { Instant } from '../kernel/instant.ts';
import { staffIdIn } from '../staff/assignee.ts';
import type { StaffMember } from '../staff/staff-member.ts';
import type { PlaybookRepositories } from './context.ts';
import { type AskContext, loadAskContext } from './feedback-request.ts';
import { loadMessagingContext, type MessagingContext, type MessagingSettings } from './messaging-context.ts';
import type { PlaybookAction } from './playbook.ts';
import type { PlaybookActionInput } from './playbook-action.ts';

/** What some actions depend on besides the customer and the cases. */
export type ActionContext = {
  /** Null where no action sends a message, or where nobody can get one. */
  readonly messaging: MessagingContext | null;
  /** Null where no action asks for feedback, or where nobody can be asked. */
  readonly asking: AskContext | null;
  /** The members of staff that actions assign something to, by id. */
  readonly staff: ReadonlyMap<string, StaffMember>;
};

export const NO_ACTION_CONTEXT: ActionContext = { messaging: null, asking: null, staff: new Map() };

/** Reads what these actions depend on; nothing where none of them needs it. */
export async function loadActionContext(
  repositories: PlaybookRepositories,
  actions: readonly PlaybookAction[],
  customerId: string | null,
  settings: MessagingSettings,
  now: Instant,
): Promise<ActionContext> {
  const asks = actions.some(({ kind }) => kind === 'ASK_FEEDBACK');
  const sends = actions.some(({ kind }) => kind === 'SEND_MESSAGE');
  const isMarketing = actions.some((action) => action.kind === 'SEND_MESSAGE' && action.purpose === 'MARKETING');
  const [messaging, staff] = await inParallel(
    () =>
      asks || sends
        ? loadMessagingContext(repositories, customerId, settings, isMarketing ? 'MARKETING' : 'SERVICE')
        : null,
    () => loadStaff(repositories, actions),
  );
  const asking = asks && messaging !== null ? await loadAskContext(repositories, messaging, now) : null;
  return { messaging, asking, staff };
}

/** The members of staff that actions name, by id. */
export async function loadStaff(
  repositories: Pick<PlaybookRepositories, 'staffMembers'>,
  actions: readonly Pick<PlaybookActionInput, 'kind' | 'assignee'>[],
): Promise<ReadonlyMap<string, StaffMember>> {
  const ids = new Set(actions.flatMap(({ kind, assignee }) => (kind === 'ASSIGN' ? (staffIdIn(assignee) ?? []) : [])));
  if (ids.size === 0) return new Map();
  const members = await repositories.staffMembers([...ids]);
  return new Map(members.flatMap((member) => (member === null ? [] : [[member.id, member] as const])));
}
