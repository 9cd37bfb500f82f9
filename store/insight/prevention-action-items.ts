import type { ChangeOf } from '../../domain/changes.ts';
import type {
  PreventionAction,
  PreventionActionRepository,
  PreventionStatus,
} from '../../domain/insight/prevention-action.ts';
import { commitmentsOfPrevention } from '../../domain/insight/prevention-commitments.ts';
import { obligationWrites } from '../commitment/commitment-items.ts';
import { HIGHEST_CHARACTER, type Reader } from '../table/dynamo-read.ts';
import { readIndexPage } from '../table/index-page.ts';
import { entityOf, itemOf, type Key } from '../table/item.ts';
import { queueKey, queueRange } from '../table/queue.ts';
import { QUEUE_INDEX } from '../table/table-schema.ts';
import { isUnchanged, type WriteItem } from '../table/write-item.ts';

const PREVENTION = 'PREVENTION';

export const preventionKey = (id: string): Key => ({ pk: `${PREVENTION}#${id}`, sk: `#${PREVENTION}` });

/** The queue of each state, by the day on which an action is due. */
const queueOf = (status: PreventionStatus): string => `${PREVENTION}_${status}`;

/** An action in the queue of its state, and what is owed by it. */
export function preventionActionWrites({ before, after }: ChangeOf<'preventionAction'>): readonly WriteItem[] {
  const { id, preventionStatus, dueOn } = after;
  const put = itemOf(preventionKey(id), after, queueKey(queueOf(preventionStatus), id, dueOn));
  const owed = obligationWrites(before && commitmentsOfPrevention(before), commitmentsOfPrevention(after));
  return [{ put, condition: isUnchanged(before) }, ...owed];
}

export const preventionActionRepository = (reader: Reader): PreventionActionRepository => ({
  async preventionActions(ids) {
    const items = await reader.getMany(ids.map(preventionKey));
    return items.map((item) => (item === null ? null : entityOf<PreventionAction>(item)));
  },
  preventionActionsIn(statuses, slice) {
    const range = { from: '#', to: HIGHEST_CHARACTER };
    const partitions = [...new Set(statuses)].flatMap((status) => queueRange(queueOf(status), range).partitions);
    return readIndexPage<PreventionAction>(reader, [{ index: QUEUE_INDEX, partitions, ...range }], slice);
  },
});
