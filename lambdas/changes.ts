import { Logger } from '@aws-lambda-powertools/logger';
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { v7 } from 'uuid';
import { connect } from '../store/dynamo-client.ts';
import { customerValueKeeper } from './customer-value-keeper.ts';
import { readChangesEnvironment } from './environment.ts';
import { eventBus } from './event-bus.ts';
import { eventFile } from './event-file.ts';
import { eventPublisher } from './event-sink.ts';
import { streamFunction } from './stream-function.ts';

const { events, ...environment } = readChangesEnvironment();
const table = connect(
  environment.tableName,
  environment.dynamodbEndpoint === null ? {} : { endpoint: environment.dynamodbEndpoint },
);
const logger = new Logger({ serviceName: 'customer-graph-changes' });

/** What follows from every change of the table, but for the search for doubles: that must not be held up by it. */
export const handler = streamFunction(
  [
    eventPublisher('bus' in events ? eventBus(new EventBridgeClient(), events.bus) : eventFile(events.file)),
    customerValueKeeper(table, () => new Date().toISOString(), v7),
  ],
  (failure) => logger.error('a change has to be done again', { failure }),
);
