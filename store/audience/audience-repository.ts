import type { Audience, AudienceRepository } from '../../domain/audience/audience.ts';
import { HIGHEST_CHARACTER, type Reader } from '../table/dynamo-read.ts';
import { entriesAfter } from '../table/entries-after.ts';
import { fillPage } from '../table/fill-page.ts';
import { readByPointers } from '../table/history.ts';
import { readIndexPage } from '../table/index-page.ts';
import { entityOf } from '../table/item.ts';
import { queueRange } from '../table/queue.ts';
import { AUDIENCE, AUDIENCE_QUEUE, AUDIENCES, slotText } from './audience-items.ts';

export function audienceRepository(reader: Reader): AudienceRepository {
  return {
    async audiences(ids) {
      const items = await readByPointers(reader, AUDIENCE, ids);
      return items.map((item) => (item === null ? null : entityOf<Audience>(item)));
    },
    audiencePage: (segmentId, slice) =>
      fillPage<Audience>(
        (after, limit) => entriesOf(reader, after, limit),
        slice,
        segmentId === null ? null : (audience) => audience.segmentId === segmentId,
      ),
    async audiencesOfDays(from, to) {
      const items = await reader.query({ pk: AUDIENCES, from, to: `${to}#${HIGHEST_CHARACTER}` });
      return items.map((item) => entityOf<Audience>(item));
    },
    audiencesDue: (before, slice) =>
      readIndexPage<Audience>(reader, [queueRange(AUDIENCE_QUEUE, { from: '#', to: before })], slice),
  };
}

const entriesOf = (reader: Reader, after: string | null, limit: number) =>
  entriesAfter(
    after,
    limit,
    (count) =>
      reader.query({ pk: AUDIENCES, from: '!', to: after ?? HIGHEST_CHARACTER, descending: true, limit: count }),
    (item) => {
      const audience = entityOf<Audience>(item);
      return { item: audience, position: slotText(audience.slot) };
    },
  );
