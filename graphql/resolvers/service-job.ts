import { mapInParallel } from '../../domain/kernel/in-parallel.ts';
import { answerEstimate } from '../../domain/service-job/answer-estimate.ts';
import { receiveItem } from '../../domain/service-job/receive-item.ts';
import { returnItem } from '../../domain/service-job/return-item.ts';
import { isInCustody, type ServiceJob, serviceJobSummary } from '../../domain/service-job/service-job.ts';
import { jobIdsOfItem, listServiceJobs, type ServiceJobFilter } from '../../domain/service-job/service-job-list.ts';
import { updateServiceJob } from '../../domain/service-job/update-service-job.ts';
import { loadShop } from '../../domain/shop/shop.ts';
import { connectionOf, sliceFrom } from '../connection.ts';
import { customerOf } from '../customer-of.ts';
import type {
  CustomerServiceJobsArgs,
  Resolvers,
  ServiceJobFilter as ServiceJobFilterInput,
} from '../generated/resolver-types.ts';
import { recordList } from '../person-list.ts';
import { jobPayload, jobWithCoverPayload } from '../service-job-payload.ts';

export const serviceJobResolvers: Resolvers = {
  Query: {
    serviceJob: (_, { id }, { load }) => load().serviceJob.load(id),
    async serviceJobByTag(_, { store, tag }, { load, repositories }) {
      const id = await repositories().jobIdByTag(store, tag);
      return id === null ? null : load().serviceJob.load(id);
    },
    async serviceJobsBySerialNumber(_, { serialNumber, sku }, { load, repositories }) {
      const ids = await jobIdsOfItem(repositories(), serialNumber, sku ?? null);
      const jobs = await mapInParallel(ids, (id) => load().serviceJob.load(id));
      return jobs.filter((job) => job !== null);
    },
    async serviceJobs(_, { filter, ...args }, { caller, now, repositories }) {
      const slice = sliceFrom(args);
      const shop = await loadShop(repositories(), [filter?.store]);
      return connectionOf(await listServiceJobs(repositories(), shop, caller, filterFrom(filter), now, slice), slice);
    },
  },
  Mutation: {
    receiveItem: async (_, { input }, { commandContext }, info) =>
      jobWithCoverPayload(await receiveItem(commandContext(info, input), input)),
    updateServiceJob: async (_, { input }, { commandContext }, info) =>
      jobPayload(await updateServiceJob(commandContext(info, input), input)),
    answerEstimate: async (_, { input }, { commandContext }, info) =>
      jobPayload(await answerEstimate(commandContext(info, input), input)),
    returnItem: async (_, { input }, { commandContext }, info) =>
      jobWithCoverPayload(await returnItem(commandContext(info, input), input)),
  },
  ServiceJobPayload: {
    warranty: ({ warranty }, _, { load }) =>
      warranty == null || 'plan' in warranty ? (warranty ?? null) : load().warranty.load(warranty.id),
  },
  Customer: {
    serviceJobs: recordList(({ status, ...args }: CustomerServiceJobsArgs, { repositories }) => {
      const predicate = status == null ? null : ({ jobStatus }: ServiceJob) => status.includes(jobStatus);
      return { slice: sliceFrom(args), read: (id, piece) => repositories().serviceJobsOf(id, piece, predicate) };
    }),
  },
  ServiceJob: {
    inCustody: isInCustody,
    receivedAt: ({ occurredAt }) => occurredAt,
    summary: async (job, _, { load }) => serviceJobSummary(job, (await load().shop()).stores),
    customer: customerOf,
    warranty: ({ warrantyId }, _, { load }) => (warrantyId === null ? null : load().warranty.load(warrantyId)),
    order: ({ orderId }, _, { load }) => (orderId === null ? null : load().order.load(orderId)),
    inspection: ({ inspectionId }, _, { load }) =>
      inspectionId === null ? null : load().inspection.load(inspectionId),
  },
};

const filterFrom = (filter: ServiceJobFilterInput | null | undefined): ServiceJobFilter => ({
  status: filter?.status ?? null,
  store: filter?.store ?? null,
  kind: filter?.kind ?? null,
  overdueOnly: filter?.overdueOnly ?? false,
  inCustody: filter?.inCustody === undefined ? true : filter.inCustody,
  from: filter?.from ?? null,
  to: filter?.to ?? null,
});
