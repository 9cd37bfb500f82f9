import { isDeepStrictEqual } from 'node:util';
import { uniqueKey } from '../kernel/code.ts';
import type { Decision, Result } from '../kernel/command.ts';
import { execute } from '../kernel/execute.ts';
import { inParallel } from '../kernel/in-parallel.ts';
import type { Day } from '../kernel/instant.ts';
import { checkLength, checkText, MAX_TEXT_LENGTH, trimToNull } from '../kernel/text.ts';
import { type InputErrors, inputErrors, reject } from '../kernel/user-error.ts';
import { expectVersion } from '../kernel/version.ts';
import type { Json } from '../playbook/playbook.ts';
import { dayAt } from '../shop/shop.ts';
import type { SegmentChange, SegmentCommandContext } from './context.ts';
import { readSegmentCondition } from './read-segment-condition.ts';
import { MAX_ENABLED_SEGMENTS, MAX_SEGMENTS, type Segment, type Segments } from './segment.ts';
import { listChange, nextGeneration, withoutMembers } from './segment-generations.ts';

type Maybe<T> = T | null | undefined;

/** Without an id it creates a segment, which needs a name and a condition. */
export type SaveSegmentInput = {
  readonly id?: Maybe<string>;
  readonly expectedVersion?: Maybe<number>;
  readonly name?: Maybe<string>;
  /** Null: it has none. */
  readonly description?: Maybe<string>;
  readonly condition?: Maybe<Json>;
  readonly enabled?: Maybe<boolean>;
};

const MAX_NAME_LENGTH = 100;
const MAX_DESCRIPTION_LENGTH = MAX_TEXT_LENGTH / 10;

/**
 * Creates a segment, or changes the given fields of one. A changed condition is built under a new generation, and the former
 * members are shown until then. A disabled segment has no members.
 */
export function saveSegment(context: SegmentCommandContext, input: SaveSegmentInput): Promise<Result<Segment>> {
  const { repositories, now } = context;
  return execute(context, {
    async load() {
      const [segments, shop] = await inParallel(
        () => repositories.segments(),
        () => repositories.shop(),
      );
      return { segments, today: dayAt(shop, null, now()) };
    },
    decide: ({ segments, today }) => decideSave(segments, input, today, context),
    async replay({ segmentId }) {
      const { all } = await repositories.segments();
      const segment = all.find(({ id }) => id === segmentId);
      return segment ?? reject('NOT_FOUND', ['input'], 'The segment of that call no longer exists.');
    },
  });
}

function decideSave(
  segments: Segments,
  input: SaveSegmentInput,
  today: Day,
  { newId }: SegmentCommandContext,
): Decision<Segment, SegmentChange> {
  const before = input.id == null ? null : requireSegment(segments, input.id);
  if (before !== null) expectVersion(input.expectedVersion, before.version);
  const errors = inputErrors();
  const draft = readDraft(before, input, errors);
  const after = before === null ? newSegment(newId('segment'), draft) : changedSegment(before, draft, today);
  checkNamesAndCounts(segments, after, errors);
  errors.throwIfAny();
  return {
    // The list conflicts with a concurrent save of any segment: names are unique, and the number of segments is bounded.
    changes: [{ entity: 'segment', before, after }, listChange(segments)],
    replayRefs: { segmentId: after.id },
    result: after,
  };
}

type Draft = Pick<Segment, 'name' | 'description' | 'enabled' | 'condition'>;

function readDraft(before: Segment | null, input: SaveSegmentInput, errors: InputErrors): Draft {
  const { name = before?.name, condition = before?.condition } = input;
  if (name == null) errors.add('INVALID', ['input', 'name'], 'A segment needs a name.');
  else checkText(errors, ['input', 'name'], name, MAX_NAME_LENGTH);
  checkLength(errors, ['input', 'description'], input.description, MAX_DESCRIPTION_LENGTH);
  if (condition == null) errors.add('INVALID', ['input', 'condition'], 'A segment needs a condition.');
  else if (input.condition !== undefined) readSegmentCondition(condition, errors, ['input', 'condition']);
  return {
    name: name?.trim() ?? '',
    description: input.description === undefined ? (before?.description ?? null) : trimToNull(input.description),
    enabled: input.enabled ?? before?.enabled ?? true,
    condition: condition ?? null,
  };
}

const newSegment = (id: string, draft: Draft): Segment => ({
  ...{ id, version: 1, revision: 1, ...draft },
  ...{ generation: 1, shown: null, retired: [], history: [] },
});

function changedSegment(before: Segment, draft: Draft, today: Day): Segment {
  const changed = { ...before, ...draft, version: before.version + 1, revision: before.revision + 1 };
  if (!draft.enabled) return before.enabled ? withoutMembers(changed, today) : changed;
  const isSame = before.enabled && isDeepStrictEqual(before.condition, draft.condition);
  return isSame ? changed : nextGeneration(changed, before.enabled);
}

const requireSegment = ({ all }: Segments, id: string): Segment =>
  all.find((segment) => segment.id === id) ??
  reject('NOT_FOUND', ['input', 'id'], 'There is no segment with this id. Leave the id out to create a new one.');

/** Campaigns and playbooks refer to segments by name, so names are unique. */
function checkNamesAndCounts({ all }: Segments, segment: Segment, errors: InputErrors): void {
  const others = all.filter(({ id }) => id !== segment.id);
  if (others.some(({ name }) => uniqueKey(name) === uniqueKey(segment.name)))
    errors.add('ALREADY_EXISTS', ['input', 'name'], 'Another segment has this name.');
  if (others.length >= MAX_SEGMENTS)
    errors.add('LIMIT_EXCEEDED', ['input'], `A shop has at most ${MAX_SEGMENTS} segments. Change an existing one.`);
  if (segment.enabled && others.filter(({ enabled }) => enabled).length >= MAX_ENABLED_SEGMENTS)
    errors.add('LIMIT_EXCEEDED', ['input', 'enabled'], `At most ${MAX_ENABLED_SEGMENTS} segments are enabled at once.`);
}
