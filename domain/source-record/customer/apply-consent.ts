import type { Path } from '../../kernel/user-error.ts';
import { setContactConsents } from '../../preferences/set-contact-consents.ts';
import type { ApplyOutcome, SourceProblem } from '../record/apply-outcome.ts';
import { toProblems } from '../record/problems.ts';
import type { SourceAnswer, SourceConsent, SourceRecord } from '../record/source-record.ts';
import type { ApplyRun } from '../run/apply-run.ts';
import { hashOf } from '../run/keyed-hash.ts';
import type { AnswerState, CustomerState } from '../run/source-link.ts';

/** Records answers that arrive without the customer. They wait for the customer. */
export async function applyConsent(run: ApplyRun, record: SourceConsent): Promise<ApplyOutcome> {
  const { externalId, answers, path } = record;
  const link = await run.link({ kind: 'customer', externalId });
  const { graphId, erasedAt = '' } = link;
  if (graphId === null)
    return erasedAt !== '' && answers.every(({ occurredAt }) => occurredAt <= erasedAt)
      ? { outcome: 'UNCHANGED' }
      : { outcome: 'WAITING', kind: 'customer', externalId };
  const known = link.customer ?? { fields: {}, answers: {} };
  const applied = await applyAnswers(run, record, answers, graphId, known.answers, path, 'answers');
  if (applied.count === 0)
    return applied.warnings.length === 0
      ? { outcome: 'UNCHANGED' }
      : { outcome: 'REJECTED', problems: applied.warnings };
  await run.save(link, { customer: { ...known, answers: applied.answers } });
  return { outcome: 'APPLIED', wrote: [graphId], warnings: applied.warnings };
}

type AppliedAnswers = {
  readonly answers: CustomerState['answers'];
  /** How many were recorded. */
  readonly count: number;
  readonly warnings: readonly SourceProblem[];
};

/** Records each answer that is newer than the last one of this source for its channel and purpose. */
export async function applyAnswers(
  run: ApplyRun,
  { externalId }: Pick<SourceRecord, 'externalId'>,
  answers: readonly SourceAnswer[],
  customerId: string,
  known: CustomerState['answers'],
  path: Path,
  field = 'consents',
): Promise<AppliedAnswers> {
  const newest = new Map<string, { readonly answer: SourceAnswer; readonly index: number }>();
  for (const [index, answer] of answers.entries()) {
    const subject = `${answer.channel}#${answer.purpose}`;
    const before = newest.get(subject)?.answer ?? known[subject];
    if (before === undefined || outranks(answer, before)) newest.set(subject, { answer, index });
  }
  const recorded: Record<string, AnswerState> = {};
  const warnings: SourceProblem[] = [];
  // One command has one time for all of its answers.
  for (const [occurredAt, group] of Map.groupBy(newest.values(), ({ answer }) => answer.occurredAt)) {
    const inputs = group.map(({ answer: { channel, purpose, consent, evidence } }) => ({
      ...{ channel, purpose, consent },
      evidence: evidence ?? null,
    }));
    const context = run.command({
      operation: 'setContactConsents',
      thing: { kind: 'customer', externalId },
      step: ['consents', occurredAt, hashOf(run.context.digest, 'consents', [customerId, inputs])],
      occurredAt,
    });
    const result = await setContactConsents(context, { customer: { id: customerId }, occurredAt, answers: inputs });
    if ('userErrors' in result) {
      warnings.push(...toProblems(result.userErrors, [...path, field, group[0]?.index ?? 0]));
      continue;
    }
    for (const { answer } of group)
      recorded[`${answer.channel}#${answer.purpose}`] = { occurredAt, consent: answer.consent };
  }
  return { answers: { ...known, ...recorded }, count: Object.keys(recorded).length, warnings };
}

/** At the same time, the stricter answer counts, as in the graph. */
const STRICTNESS = { GRANTED: 0, UNKNOWN: 1, DENIED: 2 } as const;

const outranks = (answer: AnswerState, known: AnswerState): boolean =>
  answer.occurredAt === known.occurredAt
    ? STRICTNESS[answer.consent] > STRICTNESS[known.consent]
    : answer.occurredAt > known.occurredAt;
