import type { Change } from '../../domain/changes.ts';
import type { Customer } from '../../domain/customer/customer.ts';
import { type Match, matchId } from '../../domain/matching/match.ts';
import { noDuplicates } from '../../domain/person/duplicates.ts';
import { newMetrics } from '../../domain/profile/metrics.ts';

/** A suggestion of these two, as the matcher would have stored it. */
export function suggestionOf(left: string, right: string, score: number): Match {
  const evidence = [{ field: 'familyName', agreement: 'EXACT', weight: 7.5 }] as const;
  const updatedAt = '2026-01-02T00:00:00.000Z';
  return { id: matchId(left, right), version: 1, left, right, score, evidence, status: 'SUGGESTED', updatedAt };
}

/** What stores customers. */
export const registrationChanges = (customers: readonly Customer[]): readonly Change[] =>
  customers.flatMap((after): Change[] => [
    { entity: 'customer', before: null, after },
    { entity: 'metrics', before: null, after: newMetrics(after.id) },
  ]);

/** What stores suggestions, of which each record is in one. */
export const suggestionChanges = (matches: readonly Match[]): readonly Change[] =>
  matches.flatMap((match): Change[] => [
    { entity: 'match', before: null, after: match },
    ...[match.left, match.right].map(
      (customerId): Change => ({
        entity: 'duplicates',
        before: noDuplicates(customerId),
        after: {
          customerId,
          version: 1,
          open: [
            {
              matchId: match.id,
              otherId: customerId === match.left ? match.right : match.left,
              score: match.score,
            },
          ],
        },
      }),
    ),
  ]);
