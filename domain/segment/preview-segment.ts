import type { Customer } from '../customer/customer.ts';
import { mapInParallel } from '../kernel/in-parallel.ts';
import type { Instant } from '../kernel/instant.ts';
import { inputErrors } from '../kernel/user-error.ts';
import { recordIdsOf, survivorOf } from '../person/cluster.ts';
import type { Json } from '../playbook/playbook.ts';
import type { OverviewRepository } from '../profile/customer-overview.ts';
import { loadOverviews } from '../profile/load-overviews.ts';
import type { Shop } from '../shop/shop.ts';
import { evaluatePerson, purchasesIn } from './evaluate-person.ts';
import { type Benchmark, purchasesSince, type SegmentPurchase } from './person-facts.ts';
import { readSegmentCondition } from './read-segment-condition.ts';
import { estimateTotal } from './sample-estimate.ts';

/** How many customers a condition selects, with the interval that holds the number in 95 of 100 samples. */
export type SegmentPreview = {
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
  /** Some of them. */
  readonly sample: readonly Customer[];
};

/** Records that were drawn at random: each record of the shop is among them with the same chance, apart from the others. */
export type RecordSample = {
  readonly ids: readonly string[];
  /** That chance; 1: they are all records. */
  readonly share: number;
};

export type PreviewPorts = OverviewRepository & {
  /** Reads a bounded number of units, however many customers there are. */
  sampleRecords(): Promise<RecordSample>;
  segmentPurchases(customerIds: readonly string[], since: Instant): Promise<readonly SegmentPurchase[]>;
};

const MAX_SHOWN = 20;
/** How many people are read in parallel. */
const AT_ONCE = 25;

/**
 * Evaluates a condition on a sample of all customers. Nothing is saved.
 * @param path of the condition
 */
export async function previewSegment(
  ports: PreviewPorts,
  condition: Json,
  { shop, benchmark, now }: { readonly shop: Shop; readonly benchmark: Benchmark; readonly now: Instant },
): Promise<SegmentPreview> {
  const errors = inputErrors();
  readSegmentCondition(condition, errors, ['condition']);
  errors.throwIfAny();
  const definition = { segmentId: 'preview', generation: 1, condition, isShown: false };
  const context = { shop, benchmark, purchaseRefs: purchasesIn([definition]) };
  const { ids, share } = await ports.sampleRecords();
  const members: Customer[] = [];
  for (let start = 0; start < ids.length; start += AT_ONCE) {
    const batch = ids.slice(start, start + AT_ONCE);
    const people = await loadOverviews(ports, batch);
    const found = await mapInParallel(people, async (overview, index) => {
      // A person counts at the survivor's record, so that the sample draws each person once.
      if (overview === null || survivorOf(overview.customer) !== batch[index]) return null;
      const { customer } = overview;
      if (customer.status !== 'ACTIVE' || customer.identified === false) return null;
      const purchases =
        context.purchaseRefs.length === 0 || overview.metrics.orderCount === 0
          ? []
          : await ports.segmentPurchases(recordIdsOf(customer), purchasesSince(shop, now));
      const { memberOf } = await evaluatePerson([definition], { overview, purchases }, context, now);
      return memberOf.length > 0 ? customer : null;
    });
    members.push(...found.filter((one) => one !== null));
  }
  return { ...estimateTotal(members.length, share), sample: members.slice(0, MAX_SHOWN) };
}
