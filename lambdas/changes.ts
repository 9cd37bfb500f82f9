import { Logger } from '@aws-lambda-powertools/logger';
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { readChangesEnvironment } from './environment.ts';
import { eventBus } from './event-bus.ts';
import { eventFile } from './event-file.ts';
import { eventPublisher } from './event-sink.ts';
import { streamFunction } from './stream-function.ts';

const { events } = readChangesEnvironment();
const logger = new Logger({ serviceName: 'customer-graph-changes' });

/** What follows from every change of the table, but for the search for doubles: that must not be held up by it. */
export const handler = streamFunction(
  [eventPublisher('bus' in events ? eventBus(new EventBridgeClient(), events.bus) : eventFile(events.file))],
  (failure) => logger.error('a change has to be done again', { failure }),
);
