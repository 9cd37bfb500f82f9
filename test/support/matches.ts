import type { Change } from '../../domain/changes.ts';
import type { Customer } from '../../domain/customer/customer.ts';
import { type Match, matchId } from '../../domain/matching/match.ts';
import { noDuplicates } from '../../domain/person/duplicates.ts';
import { newMetrics } from '../../domain/profile/metrics.ts';

/** A suggested match of two records, as the matcher stores it. */
export function suggestionOf(left: string, right: string, score: number): Match {
  const evidence = [{ field: 'familyName', agreement: 'EXACT', weight: 7.5 }] as const;
  const updatedAt = '2026-01-02T00:00:00.000Z';
  return { id: matchId(left, right), version: 1, left, right, score, evidence, status: 'SUGGESTED', updatedAt };
}

/** The changes that register customers. */
export const registrationChanges = (customers: readonly Customer[]): readonly Change[] =>
  customers.flatMap((after): Change[] => [
    { entity: 'customer', before: null, after },
    { entity: 'metrics', before: null, after: newMetrics(after.id) },
  ]);

/** The changes that store suggestions; each record is in one of them. */
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
