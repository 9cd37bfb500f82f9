import { EventBridgeClient, PutRuleCommand, PutTargetsCommand } from '@aws-sdk/client-eventbridge';
import {
  CreateQueueCommand,
  DeleteMessageBatchCommand,
  GetQueueAttributesCommand,
  ReceiveMessageCommand,
  SetQueueAttributesCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { clientSettings } from './environment.ts';

export type BusEvent = { readonly 'detail-type': string; readonly detail: Readonly<Record<string, unknown>> };

/** A rule of another system on the event bus, with a queue for all that it publishes. */
export class EventListener {
  private readonly sqs: SQSClient;
  private readonly url: string;
  private readonly events: BusEvent[] = [];

  private constructor(sqs: SQSClient, url: string) {
    this.sqs = sqs;
    this.url = url;
  }

  static async listen(endpoint: string, bus: string): Promise<EventListener> {
    const sqs = new SQSClient(clientSettings(endpoint));
    const { QueueUrl = '' } = await sqs.send(new CreateQueueCommand({ QueueName: 'other-system' }));
    const { Attributes } = await sqs.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['QueueArn'] }));
    const arn = Attributes?.['QueueArn'] ?? '';
    const events = { Service: 'events.amazonaws.com' };
    const allow = { Effect: 'Allow', Principal: events, Action: 'sqs:SendMessage', Resource: arn };
    const policy = JSON.stringify({ Version: '2012-10-17', Statement: [allow] });
    await sqs.send(new SetQueueAttributesCommand({ QueueUrl, Attributes: { Policy: policy } }));
    const bridge = new EventBridgeClient(clientSettings(endpoint));
    const rule = { Name: 'other-system', EventBusName: bus };
    await bridge.send(new PutRuleCommand({ ...rule, EventPattern: JSON.stringify({ source: [{ exists: true }] }) }));
    await bridge.send(
      new PutTargetsCommand({ Rule: rule.Name, EventBusName: bus, Targets: [{ Id: 'queue', Arn: arn }] }),
    );
    return new EventListener(sqs, QueueUrl);
  }

  /** All events so far. */
  async received(): Promise<readonly BusEvent[]> {
    for (;;) {
      const { Messages = [] } = await this.sqs.send(
        new ReceiveMessageCommand({ QueueUrl: this.url, MaxNumberOfMessages: 10 }),
      );
      if (Messages.length === 0) return this.events;
      this.events.push(...Messages.map(({ Body = '{}' }) => JSON.parse(Body)));
      const Entries = Messages.map(({ ReceiptHandle }, index) => ({ Id: String(index), ReceiptHandle }));
      await this.sqs.send(new DeleteMessageBatchCommand({ QueueUrl: this.url, Entries }));
    }
  }
}
