import type { DeliveryQueue } from '../../domain/integration/delivery-queue.ts';
import type { AwsIdentity } from '../dynamo/aws-identity.ts';
import { callAws } from '../files/aws-request.ts';

/** The first-in-first-out queue in SQS. A request that is sent again has the same deduplication id, and adds nothing. */
export const sqsDeliveryQueue = (url: string, identity: AwsIdentity): DeliveryQueue => ({
  async send({ body, groupId, deduplicationId }) {
    await callAws(identity, {
      ...{ service: 'sqs', url: new URL('/', url).href, operation: 'AmazonSQS.SendMessage', version: '1.0' },
      input: {
        QueueUrl: url,
        MessageBody: body,
        MessageGroupId: groupId,
        MessageDeduplicationId: deduplicationId,
      },
    });
  },
});
