import type { BackgroundFile, FileProgress } from '../file-job/file-job.ts';
import { DAY_MS } from '../kernel/duration.ts';
import { addMilliseconds, type Day, type Instant } from '../kernel/instant.ts';
import type { Page, Slice } from '../kernel/page.ts';
import type { ContactChannel, ContactPurpose } from '../preferences/consent.ts';
import type { ContactObjectionCode } from '../preferences/contact-objections.ts';

/** A file of the members of a segment who may be contacted. The item holds no data of a person. */
export type Audience = BackgroundFile<AudiencePosition> & {
  readonly segmentId: string;
  /** The members that the segment showed at the request. */
  readonly generation: number;
  readonly channel: ContactChannel;
  readonly purpose: ContactPurpose;
  /** The product that is offered; null: none. */
  readonly sku: string | null;
  readonly category: string | null;
  /** The UTC day of the request and its number on this day, which bounds the requests of a day. */
  readonly slot: AudienceSlot;
  /** Null until everybody was asked. */
  readonly result: AudienceResult | null;
  /** Until when the lists of ids are kept; null: there are none, or only those of a file that is being made. */
  readonly listsUntil: Instant | null;
  /** Null until somebody says that it was sent. */
  readonly sending: AudienceSending | null;
};

export type AudienceSlot = { readonly day: Day; readonly number: number };

export type AudienceCounts = {
  /** The people in the file. */
  readonly members: number;
  /** How many people were left out for each reason. A person with two reasons counts for both. */
  readonly excluded: Readonly<Partial<Record<ContactObjectionCode, number>>>;
};

export type AudienceResult = AudienceCounts & {
  /** The number of lists of ids beside the file. */
  readonly lists: number;
};

/** The next members: of this partition of the list, after this id; with the counts and lists of all before. */
export type AudiencePosition = {
  readonly partition: number;
  readonly after: string | null;
  readonly counts: AudienceResult;
};

/** How far the contacts of a sent audience are recorded. */
export type AudienceSending = {
  readonly occurredAt: Instant;
  /** The next people: those of this list from this place on. */
  readonly list: number;
  readonly offset: number;
  /** How many contacts are recorded. */
  readonly recorded: number;
  /** How many people take no contact any more: they were erased. */
  readonly gone: number;
  /** When the job works on it next; null: everything is recorded. */
  readonly dueAt: Instant | null;
};

export const AUDIENCE_START: FileProgress<AudiencePosition> = {
  parts: 0,
  bytes: 0,
  position: { partition: 0, after: null, counts: { members: 0, excluded: {}, lists: 0 } },
};

/** In days, from the end of the job on. So long somebody can say that the audience was sent, although its file is gone. */
export const LIST_DAYS = 30;

export const listsUntil = (now: Instant): Instant => addMilliseconds(now, LIST_DAYS * DAY_MS);

/** When a job works on the audience next; null: no more. */
export function audienceDueAt({ dueAt, listsUntil: until, sending }: Audience): Instant | null {
  // The lists stay until everything is recorded.
  const listsDueAt = sending === null ? until : (sending.dueAt ?? until);
  const all = [dueAt, listsDueAt].filter((at) => at !== null).toSorted();
  return all[0] ?? null;
}

export type AudienceRepository = {
  /** In the order of the ids. Null for an unknown id. */
  audiences(ids: readonly string[]): Promise<readonly (Audience | null)[]>;
  /** Newest first. @param segmentId null: of all segments */
  audiencePage(segmentId: string | null, slice: Slice): Promise<Page<Audience>>;
  /** Those that were requested on these UTC days, both included, oldest first. */
  audiencesOfDays(from: Day, to: Day): Promise<readonly Audience[]>;
  /** The audiences that a job has to work on, the longest due first. */
  audiencesDue(before: Instant, slice: Slice): Promise<Page<Audience>>;
};

export const audiencePrefix = (id: string): string => `audiences/${id}/`;
/** The key of the file that the shop downloads. */
export const audienceKey = (id: string): string => `${audiencePrefix(id)}audience.csv`;
/** Beside the file are lists of the ids in it. They have a place of their own, since they stay longer. */
export const audienceListPrefix = (id: string): string => `audience-members/${id}/`;
export const audienceListKey = (id: string, number: number): string =>
  `${audienceListPrefix(id)}${String(number).padStart(5, '0')}.json`;
