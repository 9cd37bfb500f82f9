import type { PieceEnd } from '../file-job/file-job.ts';
import { mapInParallel } from '../kernel/in-parallel.ts';
import type { Instant } from '../kernel/instant.ts';
import { contactFactsOf, loadRecipients, type Recipient, type RecipientRepositories } from '../message/recipient.ts';
import { type Purchase, type RecentPurchaseRepository, recentPeriod } from '../order/recent-purchases.ts';
import { recordIdsOf, survivorOf } from '../person/cluster.ts';
import { type ContactObjectionCode, contactObjections } from '../preferences/contact-objections.ts';
import type { Segment, SegmentRepository } from '../segment/segment.ts';
import type { Shop } from '../shop/shop.ts';
import { type Audience, type AudiencePosition, type AudienceResult, listsUntil } from './audience.ts';
import { audienceHeader, audienceLine } from './audience-csv.ts';

/** What the file is made of. Its reads are consistent: a refusal counts at once. */
export type MemberReader = {
  readonly repositories: RecipientRepositories &
    RecentPurchaseRepository &
    Pick<SegmentRepository, 'segments' | 'memberPartitions'> & { shop(): Promise<Shop> };
  readonly recentPurchaseDays: number;
  readonly now: () => Instant;
  /** Writes a list of ids in the file, or replaces it. */
  writeList(audience: Audience, number: number, customerIds: readonly string[]): Promise<void>;
};

/** How many people are read at once: the keys of one BatchGetItem. */
const BATCH = 100;
/** How many batches are read in parallel. */
const CONCURRENCY = 2;

/**
 * Writes the lines of the next members who may be contacted, and counts the reasons of the others.
 * @returns GONE: the segment shows other members now
 */
export async function readMembers(
  reader: MemberReader,
  audience: Audience,
  position: AudiencePosition,
  write: (text: string) => Promise<void>,
): Promise<PieceEnd<Audience, AudiencePosition> | 'GONE'> {
  const { repositories } = reader;
  const partitions = repositories.memberPartitions(audience);
  const { items, next } = await partitions.page(position.partition, position.after);
  // Checked after the read: the members of a generation are deleted only when another one is shown.
  if (!isShown((await repositories.segments()).all, audience)) return 'GONE';
  if (position.partition === 0 && position.after === null) await write(audienceHeader(audience.channel));
  const shop = await repositories.shop();
  const ids: string[] = [];
  let { counts } = position;
  for (let start = 0; start < items.length; start += BATCH * CONCURRENCY) {
    const batches = Array.from({ length: CONCURRENCY }, (_, index) => start + index * BATCH);
    const found = await mapInParallel(batches, (from) =>
      askAbout(reader, audience, shop, items.slice(from, from + BATCH)),
    );
    const answers = found.flat();
    counts = answers.reduce(addPerson, counts);
    const included = answers.filter(({ codes }) => codes.length === 0);
    ids.push(...included.map(({ customerId }) => customerId));
    if (included.length > 0) await write(included.map(({ line }) => line).join(''));
  }
  await reader.writeList(audience, counts.lists, ids);
  counts = { ...counts, lists: counts.lists + 1 };
  if (next !== null) return { next: { ...position, after: next, counts } };
  if (position.partition + 1 < partitions.count)
    return { next: { partition: position.partition + 1, after: null, counts } };
  return { next: null, found: { result: counts, listsUntil: listsUntil(reader.now()) } };
}

const isShown = (segments: readonly Segment[], { segmentId, generation }: Audience): boolean =>
  segments.some(({ id, shown }) => id === segmentId && shown?.generation === generation);

type Answer = {
  readonly customerId: string;
  /** Why the person is left out; none: the line is in the file. */
  readonly codes: readonly ContactObjectionCode[];
  readonly line: string;
};

/** Asks about people as they are now, and as of now: what they bought or got since the request counts too. */
async function askAbout(
  reader: MemberReader,
  audience: Audience,
  { timeZone }: Shop,
  customerIds: readonly string[],
): Promise<readonly Answer[]> {
  if (customerIds.length === 0) return [];
  const at = reader.now();
  const recipients = await loadRecipients(reader.repositories, customerIds, audience.purpose);
  const purchases = await loadPurchases(reader, audience, at, recipients);
  return customerIds.flatMap((customerId, index): readonly Answer[] => {
    const recipient = recipients[index] ?? null;
    // The list is some moments older than the records. Who was erased since counts as erased.
    if (recipient === null) return [{ customerId, codes: ['ERASED'], line: '' }];
    const { customer } = recipient;
    // Who was merged into another record since is a member under that id.
    if (survivorOf(customer) !== customerId) return [];
    const facts = contactFactsOf(recipient, timeZone, reader.recentPurchaseDays);
    const objectionsOn = contactObjections({ ...facts, purchases: purchases[index] ?? [] }, { ...audience, at });
    const codes = [...new Set(objectionsOn(audience.channel).map(({ code }) => code))];
    return [{ customerId, codes, line: codes.length === 0 ? audienceLine(customer, audience.channel) : '' }];
  });
}

/** Only an offer of a product or a category is refused for what was bought. */
async function loadPurchases(
  { repositories, recentPurchaseDays }: MemberReader,
  { purpose, sku, category }: Audience,
  at: Instant,
  recipients: readonly (Recipient | null)[],
): Promise<readonly (readonly Purchase[])[]> {
  if (purpose !== 'MARKETING' || (sku === null && category === null)) return [];
  const period = recentPeriod(at, recentPurchaseDays);
  return mapInParallel(recipients, async (recipient) => {
    const ids = recipient === null ? [] : recordIdsOf(recipient.customer);
    return (await mapInParallel(ids, (id) => repositories.recentPurchases(id, period))).flat();
  });
}

function addPerson(counts: AudienceResult, { codes }: Answer): AudienceResult {
  if (codes.length === 0) return { ...counts, members: counts.members + 1 };
  const counted = codes.map((code) => [code, (counts.excluded[code] ?? 0) + 1] as const);
  return { ...counts, excluded: { ...counts.excluded, ...Object.fromEntries(counted) } };
}
