import { Logger } from '@aws-lambda-powertools/logger';
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import type { DynamoDBStreamEvent } from 'aws-lambda';
import { v7 } from 'uuid';
import { adoptShards } from '../store/adopt-shards.ts';
import { cacheRepositories } from '../store/cached-repositories.ts';
import { s3FileStore } from '../store/files/s3-file-store.ts';
import { readerOf } from '../store/table/dynamo-read.ts';
import { attachmentRemover } from './attachment-files.ts';
import { auditProjector } from './audit-projector.ts';
import { caseOutcomeProjector } from './case-outcome-projector.ts';
import { cognitoStaffAccounts } from './cognito-staff-accounts.ts';
import { customerValueProjector } from './customer-value-projector.ts';
import { deliveryReportProjector } from './delivery-report-projector.ts';
import { readChangesEnvironment, readFilesBucket } from './environment.ts';
import { eventBus } from './event-bus.ts';
import { eventFile } from './event-file.ts';
import { eventPublisher } from './event-sink.ts';
import { invocationHandler } from './invocation-handler.ts';
import { journeyProjector } from './journey-projector.ts';
import { kpiProjector } from './kpi-projector.ts';
import { readQueueEnvironment } from './message-environment.ts';
import { messageFeeder } from './message-feeder.ts';
import { openMessageQueue } from './message-queue.ts';
import { orderDayProjector } from './order-day-projector.ts';
import { refreshed } from './refreshed.ts';
import { segmentProjector } from './segment-projector.ts';
import { staffAccountFile } from './staff-account-file.ts';
import { type StaffAccounts, staffAccountReactor } from './staff-account-reactor.ts';
import { streamFunction } from './stream-function.ts';
import { joinedTableOf } from './table.ts';
import { valueCountProjector } from './value-count-projector.ts';
import { workListProjector } from './work-list-projector.ts';

const environment = readChangesEnvironment();
const { events, retention, staffAccounts } = environment;
const logger = new Logger({ serviceName: 'customer-graph-changes' });
const table = joinedTableOf(environment);
const now = () => new Date().toISOString();
const cached = cacheRepositories(readerOf(table, true), now);
const messageQueue = readQueueEnvironment();
const sink = 'bus' in events ? eventBus(new EventBridgeClient(), events.bus) : eventFile(events.file);

/** All consumers of changes except the matcher, which has its own function so that neither delays the other. */
const handleBatch = streamFunction(
  [
    kpiProjector(table, cached, now),
    orderDayProjector(table, cached, now),
    journeyProjector(table, cached),
    caseOutcomeProjector(table, cached),
    deliveryReportProjector(table, now),
    workListProjector(table, now),
    customerValueProjector(table, cached, now, v7),
    valueCountProjector(table, now),
    segmentProjector(table, now),
    auditProjector(table, retention),
    eventPublisher(sink),
    ...(messageQueue === null ? [] : [messageFeeder(openMessageQueue(messageQueue))]),
    ...(staffAccounts === null ? [] : [staffAccountReactor(table, accountsOf(staffAccounts))]),
    attachmentRemover(table, s3FileStore(readFilesBucket())),
  ],
  (failure) => logger.error('a change failed and will be delivered again', { failure }),
);

/** Once for each process, before its first batch. Under shards that are not safe every batch waits in the stream. */
const adopted = refreshed(() => adoptShards(table), { maxAgeMs: Number.POSITIVE_INFINITY, minAgeMs: 0 });

export const handler = invocationHandler(logger, async (event: DynamoDBStreamEvent) => {
  await adopted.get();
  return handleBatch(event);
});

function accountsOf(place: { readonly userPool: string } | { readonly file: string }): StaffAccounts {
  return 'file' in place ? staffAccountFile(place.file) : cognitoStaffAccounts(place.userPool);
}
