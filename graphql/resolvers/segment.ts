import type { Customer } from '../../domain/customer/customer.ts';
import { inParallel, mapInParallel } from '../../domain/kernel/in-parallel.ts';
import { EMPTY_PAGE } from '../../domain/kernel/page.ts';
import { survivorOf } from '../../domain/person/cluster.ts';
import { loadSegmentSizes } from '../../domain/segment/load-sizes.ts';
import { previewSegment } from '../../domain/segment/preview-segment.ts';
import { saveSegment } from '../../domain/segment/save-segment.ts';
import { statusOf } from '../../domain/segment/segment.ts';
import { shownSegments } from '../../domain/segment/segment-generations.ts';
import { connectionOf, sliceFrom } from '../connection.ts';
import { earlyField } from '../early-field.ts';
import type { Resolvers } from '../generated/resolver-types.ts';
import { toPayload } from '../payload.ts';

export const segmentResolvers: Resolvers = {
  Query: {
    segments: async (_, __, { load }) => (await load().segments()).all,
    async segmentPreview(_, { condition }, { load, repositories, now }) {
      const [shop, sketch, model] = await inParallel(
        () => load().shop(),
        () => load().valueSketch(),
        () => load().valueModel(),
      );
      return previewSegment(repositories(), condition, { shop, benchmark: { sketch, model }, now });
    },
  },
  Mutation: {
    saveSegment: async (_, { input }, { commandContext }, info) =>
      toPayload(await saveSegment(commandContext(info, input), input), (segment) => ({ segment })),
  },
  Customer: {
    segments: earlyField({
      begin: (_, __: object, { load }) => load().segments(),
      async resolve(customer: Customer, _: object, { load }) {
        const { all } = await load().segments();
        if (!all.some(({ shown }) => shown !== null)) return [];
        return shownSegments(all, await load().segmentGenerations.load(survivorOf(customer)));
      },
    }),
  },
  Segment: {
    segmentStatus: statusOf,
    async memberCount({ id, shown }, _, { repositories }) {
      if (shown === null) return 0;
      const [size = 0] = await repositories().segmentSizes([{ segmentId: id, generation: shown.generation }]);
      return size;
    },
    async members({ id, shown }, args, { load, repositories }) {
      const slice = sliceFrom(args);
      if (shown === null) return connectionOf(EMPTY_PAGE, slice);
      const key = { segmentId: id, generation: shown.generation };
      const page = await repositories().segmentMembers(key, slice);
      const customers = await mapInParallel(page.entries, ({ item }) => load().customer.load(item));
      // The list may still hold a customer who was merged or erased a moment ago.
      const entries = page.entries.flatMap(({ item: customerId, position }, index) => {
        const customer = customers[index] ?? null;
        return customer?.id === customerId && customer.status === 'ACTIVE' ? [{ item: customer, position }] : [];
      });
      return connectionOf({ ...page, entries }, slice);
    },
    sizes: async (segment, { from, to }, { repositories, load }) =>
      loadSegmentSizes(repositories(), segment, { from, to, today: await load().today() }),
  },
};
