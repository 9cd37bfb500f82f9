import type { Instant } from '../kernel/instant.ts';
import { type Duplicates, noDuplicates, type OpenMatch } from '../person/duplicates.ts';
import type { MatchingChange } from './context.ts';
import { type ForgottenMatch, type Match, type MatchStatus, matchId } from './match.ts';
import type { MatchScore } from './score/match-score.ts';
import { isThroughThird } from './score/third-record.ts';

/** Stored matches and the heads that list them. A missing entry means that nothing is stored. */
export type StoredMatches = { readonly duplicates: readonly Duplicates[]; readonly matches: readonly Match[] };

/** Collects changes of suggestions. Each suggestion is a match item and a line in the heads of both records. */
export type Suggestions = {
  /** The open suggestions of a record, highest score first. */
  forRecord(recordId: string): readonly OpenMatch[];
  /** Stores the status of a pair. The heads list it as long as it is suggested. */
  upsert(one: string, other: string, score: MatchScore, status: MatchStatus): Match;
  /** Closes a suggestion. @param status its new status; null: it is not likely any more, and is deleted */
  close(matchId: string, status: MatchStatus | null): void;
  changes(): readonly MatchingChange[];
  /** False if some requested changes do not fit into this transaction. Request them again after it is committed. */
  fitsTransaction(): boolean;
};

/** A transaction holds 100 items. Each match needs up to three: itself and the heads of its two records. */
const MAX_MATCHES = 30;

export function suggestionsFrom(stored: StoredMatches, now: Instant): Suggestions {
  const before = new Map(stored.matches.map((match) => [match.id, match]));
  const after = new Map<string, Match | ForgottenMatch>(before);
  const headsBefore = new Map(stored.duplicates.map((head) => [head.customerId, head]));
  const heads = new Map(headsBefore);
  const headOf = (recordId: string) => heads.get(recordId) ?? noDuplicates(recordId);

  let changed = 0;

  function put(match: Match | ForgottenMatch): void {
    if (++changed > MAX_MATCHES) return;
    const { id, left, right, score, linkScore, status, evidence } = match;
    const link = {
      ...(linkScore === undefined ? {} : { linkScore }),
      ...(isThroughThird(evidence) ? ({ throughThird: true } as const) : {}),
    };
    after.set(id, match);
    const places = [
      [left, right],
      [right, left],
    ] as const;
    for (const [recordId, otherId] of places) {
      const head = headOf(recordId);
      const others = head.open.filter(({ matchId }) => matchId !== id);
      const open = status === 'SUGGESTED' ? [...others, { matchId: id, otherId, score, ...link }] : others;
      if (open.length > 0 || head.open.length > 0)
        heads.set(recordId, { ...head, open: open.toSorted((a, b) => b.score - a.score) });
    }
  }

  return {
    forRecord: (recordId) => headOf(recordId).open,
    upsert(one, other, { score, linkScore, evidence }, status) {
      const [left = one, right = other] = [one, other].toSorted();
      const id = matchId(left, right);
      const known = after.get(id);
      if (known !== undefined && known.status === status && known.score === score && known.linkScore === linkScore)
        return { ...known, status };
      const version = (before.get(id)?.version ?? 0) + 1;
      const link = linkScore === undefined ? {} : { linkScore };
      const match: Match = { id, version, left, right, score, ...link, evidence, status, updatedAt: now };
      put(match);
      return match;
    },
    close(id, status) {
      const known = after.get(id);
      if (known?.status !== 'SUGGESTED') return;
      put({ ...known, version: known.version + 1, status: status ?? 'FORGOTTEN', updatedAt: now });
    },
    fitsTransaction: () => changed <= MAX_MATCHES,
    changes: () => [
      ...[...after].flatMap(([id, match]): MatchingChange[] =>
        match === before.get(id) ? [] : [{ entity: 'match', before: before.get(id) ?? null, after: match }],
      ),
      ...[...heads].flatMap(([id, head]): MatchingChange[] => {
        const known = headsBefore.get(id) ?? noDuplicates(id);
        return head === known
          ? []
          : [{ entity: 'duplicates', before: known, after: { ...head, version: known.version + 1 } }];
      }),
    ],
  };
}
