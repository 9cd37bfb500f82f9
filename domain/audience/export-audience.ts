import type { Result } from '../kernel/command.ts';
import { DAY_MS } from '../kernel/duration.ts';
import { execute } from '../kernel/execute.ts';
import { inParallel } from '../kernel/in-parallel.ts';
import { addMilliseconds, type Day, utcDayOf } from '../kernel/instant.ts';
import { checkLength, MAX_LINE_LENGTH, trimToNull } from '../kernel/text.ts';
import { inputErrors, reject } from '../kernel/user-error.ts';
import type { ContactChannel, ContactPurpose } from '../preferences/consent.ts';
import { type Segment, statusOf } from '../segment/segment.ts';
import { AUDIENCE_START, type Audience } from './audience.ts';
import type { AudienceCommandContext } from './context.ts';

export type ExportAudienceInput = {
  readonly segmentId: string;
  readonly channel: ContactChannel;
  readonly purpose: ContactPurpose;
  readonly sku?: string | null | undefined;
  readonly category?: string | null | undefined;
};

/** An audience reads every member of its segment. */
const MAX_PER_DAY = 50;
/** The clock may pass midnight during the command. */
const LAST_DAY: Day = '9999-12-31';

/**
 * Starts a file of the members of a segment who may be contacted on a channel, for a purpose and about a product. One file of
 * a segment and channel is made at a time, and 50 in a day.
 */
export function exportAudience(context: AudienceCommandContext, input: ExportAudienceInput): Promise<Result<Audience>> {
  const { repositories, newId } = context;
  return execute(context, {
    async load() {
      const yesterday = utcDayOf(addMilliseconds(context.now(), -DAY_MS));
      const [{ all }, recent] = await inParallel(
        () => repositories.segments(),
        () => repositories.audiencesOfDays(yesterday, LAST_DAY),
      );
      return { segment: all.find(({ id }) => id === input.segmentId) ?? null, recent };
    },
    decide({ segment, recent }) {
      const question = readQuestion(input);
      const generation = requireMembers(segment);
      const now = context.now();
      const isSame = (one: Audience) => one.segmentId === input.segmentId && one.channel === input.channel;
      if (recent.some((one) => one.stage === 'RUNNING' && isSame(one)))
        reject(
          'LIMIT_EXCEEDED',
          ['input'],
          'A file of this segment and channel is being made. Wait until it is ready.',
        );
      const day = utcDayOf(now);
      const number = recent.filter(({ slot }) => slot.day === day).length;
      if (number >= MAX_PER_DAY) reject('LIMIT_EXCEEDED', ['input'], `At most ${MAX_PER_DAY} files in a day (UTC).`);
      const audience: Audience = {
        ...{ id: newId('audience'), version: 1, segmentId: input.segmentId, generation, ...question },
        ...{ requestedAt: now, slot: { day, number }, stage: 'RUNNING', progress: AUDIENCE_START },
        ...{ result: null, availableUntil: null, dueAt: now, listsUntil: null, sending: null },
      };
      return {
        // The key holds the slot: of two requests at once, the second starts again and sees the first.
        changes: [{ entity: 'audience', before: null, after: audience }],
        replayRefs: { audienceId: audience.id },
        result: audience,
      };
    },
    async replay({ audienceId = '' }) {
      const [audience] = await repositories.audiences([audienceId]);
      return audience ?? reject('NOT_FOUND', ['input'], 'The audience of that call no longer exists.');
    },
  });
}

function readQuestion({ channel, purpose, sku, category }: ExportAudienceInput) {
  const errors = inputErrors();
  checkLength(errors, ['input', 'sku'], sku, MAX_LINE_LENGTH);
  checkLength(errors, ['input', 'category'], category, MAX_LINE_LENGTH);
  errors.throwIfAny();
  return { channel, purpose, sku: trimToNull(sku), category: trimToNull(category) };
}

/** @returns the generation of the members that the segment shows */
function requireMembers(segment: Segment | null): number {
  const path = ['input', 'segmentId'];
  if (segment === null) reject('NOT_FOUND', path, 'No segment has this id.');
  const status = statusOf(segment);
  if (status === 'DISABLED')
    reject('NOT_ALLOWED', path, 'The segment is disabled and has no members. Enable it first.');
  if (status === 'BUILDING' || segment.shown === null)
    reject('NOT_ALLOWED', path, 'The segment is being built. Export it when it is READY.');
  return segment.shown.generation;
}
