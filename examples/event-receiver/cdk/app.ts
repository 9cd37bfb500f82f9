/** `cdk deploy -c bus=NAME -c endpoint=https://…/events` */
import { App } from 'aws-cdk-lib';
import { EventReceiverStack } from './event-receiver-stack.ts';

const app = new App();
const contextOf = (name: string): string => String(app.node.tryGetContext(name) ?? '');
const [busName, endpoint] = [contextOf('bus'), contextOf('endpoint')];
if (busName === '' || !endpoint.startsWith('https://'))
  throw new Error(
    'Give the name of the bus and the HTTPS address of the receiver: -c bus=NAME -c endpoint=https://…/events',
  );
new EventReceiverStack(app, 'customer-graph-event-receiver', { busName, endpoint });
