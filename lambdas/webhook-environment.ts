import type { DeliveryQueue } from '../domain/integration/delivery-queue.ts';
import type { AwsIdentity } from '../store/dynamo/aws-identity.ts';
import { folderDeliveryQueue } from '../store/integration/folder-delivery-queue.ts';
import { sqsDeliveryQueue } from '../store/integration/sqs-delivery-queue.ts';
import { optionalVariable, requireVariable } from './environment-variables.ts';

/** The queue of deliveries in SQS, or the folder that replaces it in local runs. */
export function openDeliveryQueue(identity: AwsIdentity): DeliveryQueue {
  const folder = optionalVariable('WEBHOOK_QUEUE_FOLDER');
  return folder === null
    ? sqsDeliveryQueue(requireVariable('WEBHOOK_QUEUE_URL'), identity)
    : folderDeliveryQueue(folder);
}

/** Where the system of this integration sends its webhooks. */
export const webhookUrlOf = (code: string): string => `${requireVariable('WEBHOOK_URL')}${code}`;
