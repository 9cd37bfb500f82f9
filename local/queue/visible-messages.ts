/** A message of the queue, as its file holds it. Who adds one writes the body, and for a first-in-first-out queue the next three. */
export type StoredMessage = {
  readonly body: string;
  readonly groupId?: string;
  /** Milliseconds since 1970, and a count of nanoseconds that orders what one process sent in the same millisecond. */
  readonly sentAt?: number;
  readonly order?: string;
  readonly receives?: number;
  readonly visibleAt?: number;
  /** The message was processed. Its file says for some minutes that it was sent. */
  readonly deletedAt?: number;
};

export const isDeleted = ({ deletedAt }: StoredMessage): boolean => deletedAt !== undefined;

/**
 * The messages that a consumer receives next. Of a group, they are in the order in which they were sent, and none while an
 * earlier one of the group is hidden.
 * https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/FIFO-queues-understanding-logic.html
 */
export function visibleMessages<Named extends { readonly message: StoredMessage }>(
  stored: readonly Named[],
  most: number,
  now: number,
): readonly Named[] {
  const blocked = new Set<string>();
  const visible: Named[] = [];
  for (const named of stored.toSorted(byTimeSent)) {
    const { groupId, visibleAt = 0 } = named.message;
    if (groupId !== undefined && blocked.has(groupId)) continue;
    if (visibleAt > now) {
      if (groupId !== undefined) blocked.add(groupId);
    } else if (visible.length < most) visible.push(named);
  }
  return visible;
}

function byTimeSent(
  { message: one }: { message: StoredMessage },
  { message: other }: { message: StoredMessage },
): number {
  const [oneAt, otherAt] = [one.sentAt ?? 0, other.sentAt ?? 0];
  return oneAt === otherAt ? Number(BigInt(one.order ?? 0) - BigInt(other.order ?? 0)) : oneAt - otherAt;
}
