import { MESSAGE_SENDER, WEBHOOK_WORKER } from '../../store/queues.ts';
import type { DataDirectory, StreamPaths } from '../common/data-directory.ts';
import { launch } from '../functions/child-process.ts';
import { functionEnvironment, type LocalServices } from '../functions/function-environment.ts';
import { readSmtpUrl } from './smtp-url.ts';

export type RunningSenders = {
  close(): Promise<void>;
  /** Resolves with the reason if the process ends without `close`. */
  readonly failed: Promise<string>;
};

/** The sender of all local emails. */
export const LOCAL_EMAIL_FROM = 'shop@customer-graph.example';

/** Starts the process that delivers the queue of messages to their sender. */
export async function launchSenders(
  directory: DataDirectory,
  services: LocalServices,
  paths: StreamPaths,
  feedbackUrl: string,
): Promise<RunningSenders> {
  const environment = await functionEnvironment(`customer-graph-${MESSAGE_SENDER}`, directory, services);
  const smtpUrl = readSmtpUrl();
  const { close, failed } = await launch(
    new URL('queue-process.ts', import.meta.url),
    [paths.messageQueue, MESSAGE_SENDER],
    {
      ...environment,
      ...senderEnvironment(paths),
      FEEDBACK_URL: feedbackUrl,
      ...(smtpUrl === null ? {} : { SMTP_URL: smtpUrl }),
    },
  );
  return { close, failed };
}

/** Starts the process that delivers the queue of webhooks to the function that applies them. */
export async function launchWebhookWorker(
  directory: DataDirectory,
  services: LocalServices,
  paths: StreamPaths,
): Promise<RunningSenders> {
  const environment = await functionEnvironment(`customer-graph-${WEBHOOK_WORKER}`, directory, services);
  const script = new URL('queue-process.ts', import.meta.url);
  const { close, failed } = await launch(script, [paths.webhookQueue, WEBHOOK_WORKER], environment);
  return { close, failed };
}

/** The variables of the sender that replace the providers. */
const senderEnvironment = ({ outbox }: Pick<StreamPaths, 'outbox'>): Record<string, string> => ({
  EMAIL_FROM: LOCAL_EMAIL_FROM,
  OUTBOX_FOLDER: outbox,
});
