import type { Day } from '../kernel/instant.ts';
import type { Json } from '../playbook/playbook.ts';
import type { GenerationKey, Segment, Segments } from './segment.ts';
import type { SegmentSave } from './segment-save.ts';

/** A condition whose members are kept up to date. */
export type SegmentDefinition = GenerationKey & {
  readonly condition: Json;
  /** Whether queries show these members. Until then nobody enters or leaves: the members are being found. */
  readonly isShown: boolean;
};

/** More switches of a segment are not remembered, so `sizes` of longer ago are 0. */
const MAX_HISTORY = 100;

/** The segment with its next generation, which is built from now on. The shown one stays until the next one is built. */
export function nextGeneration(segment: Segment, wasEnabled: boolean): Segment {
  const { generation, shown, retired } = segment;
  const isAbandoned = wasEnabled && shown?.generation !== generation;
  return { ...segment, generation: generation + 1, retired: isAbandoned ? [...retired, generation] : retired };
}

/** The segment after it was disabled. */
export function withoutMembers(segment: Segment, today: Day): Segment {
  const { generation, shown, retired } = segment;
  const former = new Set([...retired, generation, ...(shown === null ? [] : [shown.generation])]);
  return { ...withShown(segment, 0, today), shown: null, retired: [...former] };
}

/** Of one day. Who entered an earlier one, and left it, on the same day is not counted. */
const MAX_OF_A_DAY = 10;

/** The segment with a generation as the one that is shown from now on; 0: none. */
function withShown(segment: Segment, generation: number, from: Day): Segment {
  const { history } = segment;
  const earlier = history.filter((one) => one.from !== from);
  const ofDay = history.filter((one) => one.from === from && one.generation > 0).slice(1 - MAX_OF_A_DAY);
  return { ...segment, history: [...earlier, ...ofDay, { generation, from }].slice(-MAX_HISTORY) };
}

/** The segment after its current generation was built. */
export function withBuiltGeneration(segment: Segment, today: Day): Segment {
  const { generation, condition, shown, retired } = segment;
  return {
    ...withShown(segment, generation, today),
    revision: segment.revision + 1,
    shown: { generation, condition },
    retired: shown === null ? retired : [...retired, shown.generation],
  };
}

/** The conditions that decide about memberships now: of each enabled segment the one shown, and the one being built. */
export function definitionsOf(segments: readonly Segment[]): readonly SegmentDefinition[] {
  return segments
    .filter(({ enabled }) => enabled)
    .flatMap(({ id: segmentId, condition, generation, shown }): readonly SegmentDefinition[] => {
      const current = { segmentId, condition, generation, isShown: shown?.generation === generation };
      return shown === null || current.isShown ? [current] : [{ segmentId, ...shown, isShown: true }, current];
    });
}

/** The enabled segments of which a customer is a member, by the generations of the customer. */
export const shownSegments = (segments: readonly Segment[], generations: readonly GenerationKey[]) =>
  segments.filter(
    ({ id, shown }) =>
      shown !== null &&
      generations.some(({ segmentId, generation }) => segmentId === id && generation === shown.generation),
  );

/** Everybody who evaluates people reads the segments again. */
export function listChange({ version, context }: Segments, next = context): SegmentSave {
  const kept = context === undefined ? {} : { context };
  const before = version === 0 ? null : { version, ...kept };
  return {
    entity: 'segmentList',
    before,
    after: { version: version + 1, ...(next === undefined ? {} : { context: next }) },
  };
}
