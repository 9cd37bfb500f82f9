import { systemCaller } from '../domain/kernel/caller.ts';
import type { DrainResult } from '../domain/kernel/drain-queue.ts';
import { NO_POLICY } from '../domain/kernel/policy.ts';
import type { Repositories } from '../domain/repositories.ts';
import { offerRedemption } from '../domain/service-case/redeem-offers.ts';
import { eraseDueShops } from '../domain/source-record/privacy/erase-shop.ts';
import { commit } from '../store/dynamo-commit.ts';
import { removeFromFailedBatches } from '../store/privacy/failed-records.ts';
import { readEvidence } from '../store/privacy/person-evidence.ts';
import { redactOfIntegration } from '../store/privacy/redact-deliveries.ts';
import { shopGuests } from '../store/privacy/shop-guests.ts';
import { keepShopTombstone } from '../store/privacy/tombstones.ts';
import { shopLinks } from '../store/source-record/shop-links.ts';
import { failureOf } from './error-logging.ts';
import type { Files } from './guest-erasures.ts';
import { type ScheduledJob, scheduledContext } from './scheduled-context.ts';

/**
 * Works on what systems asked when shops left them. The commands are called in the name of the integration, so that the audit log
 * says who asked.
 * @param repositories read consistently
 */
export function eraseShops(
  job: ScheduledJob,
  repositories: Repositories,
  files: Files,
  { remaining, isTimeLeft }: { remaining(): number; isTimeLeft(): boolean },
): Promise<DrainResult> {
  const { logger, now, retention, table } = job;
  const guests = shopGuests(table, { now, deleteFile: files.privacy.delete });
  const ports = { policy: NO_POLICY, offers: offerRedemption(repositories) };
  return eraseDueShops({
    ...{ repositories, now, isTimeLeft },
    links: shopLinks(table),
    contextOf(integration, operation, idempotencyKey) {
      const caller = { ...systemCaller(integration), integration };
      return scheduledContext({ ...job, caller }, operation, repositories, ports, remaining)(idempotencyKey);
    },
    evidenceOf: (records) => readEvidence(table, records),
    ...redactOfIntegration(table, files.privacy.delete),
    guests: {
      ...guests,
      keepTombstone: (tombstone) => keepShopTombstone(files.privacy, tombstone),
      async remove(order) {
        await guests.remove(order);
        await removeFromFailedBatches(files.failedRecords, [order.id]);
      },
    },
    commit: (changes) => commit(table, changes, retention, now()),
    onFault: (fault) => logger.error('a link of an integration could not be settled', { failure: failureOf(fault) }),
  });
}
