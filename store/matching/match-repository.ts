import type { Match, MatchRepository } from '../../domain/matching/match.ts';
import type { Reader } from '../table/dynamo-read.ts';
import { readIndexPage } from '../table/index-page.ts';
import { entityOf } from '../table/item.ts';
import { queueRange } from '../table/queue.ts';
import { descendingScoreKey, MATCHES_QUEUE, matchKey } from './match-items.ts';

export function matchRepository(reader: Reader): MatchRepository {
  return {
    async matches(ids) {
      const items = await reader.getMany(ids.map(matchKey));
      return items.map((item) => (item === null ? null : entityOf<Match>(item)));
    },
    suggestedMatches(minScore, slice) {
      // A key is the score followed by an id. `$` sorts after the separator, so the range includes all keys of this score.
      const range = { from: '0', to: `${descendingScoreKey(minScore)}$` };
      return readIndexPage<Match>(reader, [queueRange(MATCHES_QUEUE, range)], slice);
    },
  };
}
