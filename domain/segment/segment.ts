import type { Day } from '../kernel/instant.ts';
import type { Page, Slice } from '../kernel/page.ts';
import type { Partitions } from '../kernel/partition-job.ts';
import type { Json } from '../playbook/playbook.ts';

/** A group of customers that keeps itself up to date: everybody who fits the condition. */
export type Segment = {
  readonly id: string;
  /** Counts the changes of users. */
  readonly version: number;
  /** Counts all writes, also those of the job that builds its members. */
  readonly revision: number;
  readonly name: string;
  readonly description: string | null;
  readonly enabled: boolean;
  /** In the format of json-rules-engine, as the client gave it. */
  readonly condition: Json;
  /** The generation of members that the condition has now: a new one is built after each change. */
  readonly generation: number;
  /** The members that queries show. Null: none, since it is disabled or was never built. */
  readonly shown: ShownGeneration | null;
  /** The generations whose members are still to be deleted. */
  readonly retired: readonly number[];
  /** From which day on each generation was shown, oldest first; 0: none was. */
  readonly history: readonly ShownSince[];
};

export type ShownGeneration = { readonly generation: number; readonly condition: Json };
export type ShownSince = { readonly generation: number; readonly from: Day };

export type SegmentStatus = 'BUILDING' | 'READY' | 'DISABLED';

/** The list of all segments of a shop. Its version changes with everything that memberships follow from beside the customers. */
export type SegmentList = {
  readonly version: number;
  /** The settings of the shop with which people were evaluated, as text; absent until somebody was. */
  readonly context?: string;
};
export type Segments = SegmentList & { readonly all: readonly Segment[] };

/** The members of one generation of a segment. */
export type GenerationKey = { readonly segmentId: string; readonly generation: number };

/** `seg_…@3`: a generation as memberships name it. */
export const generationText = ({ segmentId, generation }: GenerationKey): string => `${segmentId}@${generation}`;

export function generationFrom(text: string): GenerationKey {
  const [segmentId = '', generation] = text.split('@');
  return { segmentId, generation: Number(generation) };
}

/** What happened to the size of a generation on one day. `built`: members found or lost before the generation was shown. */
export type SizeChange = { readonly day: Day; readonly entered: number; readonly left: number; readonly built: number };

export type SegmentRepository = {
  /** In the order of their creation. */
  segments(): Promise<Segments>;
  /** Ids of the members, the customer who registered last comes first. */
  segmentMembers(key: GenerationKey, slice: Slice): Promise<Page<string>>;
  /** All members in partitions, for a job. */
  memberPartitions(key: GenerationKey): Partitions<string>;
  /** The number of members of each generation, in the order of the keys. */
  segmentSizes(keys: readonly GenerationKey[]): Promise<readonly number[]>;
  /** The changes of size from a day on, by day. */
  sizeChanges(key: GenerationKey, from: Day): Promise<readonly SizeChange[]>;
  /** The generations of which each of these records is a member, in the order of the ids. */
  generationsOf(customerIds: readonly string[]): Promise<readonly (readonly GenerationKey[])[]>;
};

/** Each order of a customer is compared with the condition of every enabled segment. */
export const MAX_ENABLED_SEGMENTS = 50;
/** Bounded, because one Query reads all of them. */
export const MAX_SEGMENTS = 200;

export function statusOf({ enabled, shown, generation }: Segment): SegmentStatus {
  if (!enabled) return 'DISABLED';
  return shown?.generation === generation ? 'READY' : 'BUILDING';
}
