import type { CustomerIssuerSettings } from '../../cdk/optional-parts.ts';
import type { DataDirectory } from '../common/data-directory.ts';
import { LOCALHOST } from '../common/port.ts';
import { launch } from '../functions/child-process.ts';
import { functionEnvironment, type LocalServices } from '../functions/function-environment.ts';
import type { Limits } from '../functions/limits.ts';

export type RunningGateway = {
  readonly port: number;
  /** Stops the gateway; open requests may finish within a time limit. */
  close(): Promise<void>;
  /** Resolves with the reason if the gateway ends without `close`. */
  readonly failed: Promise<string>;
};

/**
 * Starts the gateway and the function behind it.
 * @throws CommandError if it cannot take requests, for example because the port is taken
 */
export async function launchGateway(options: {
  readonly port: number;
  readonly directory: DataDirectory;
  readonly services: LocalServices;
  readonly limits?: Limits;
  /** The OIDC issuers in which customers sign in. */
  readonly issuers?: readonly CustomerIssuerSettings[];
}): Promise<RunningGateway> {
  const { port, directory, services, limits, issuers = [] } = options;
  const environment = await functionEnvironment('customer-graph', directory, services, limits);
  const args = [String(port), directory.path, services.bucket ?? '', JSON.stringify(issuers)];
  const { ready, close, failed } = await launch<{ port: number }>(
    new URL('gateway-process.ts', import.meta.url),
    args,
    { ...environment, CUSTOMER_ISSUERS: JSON.stringify(issuers), FEEDBACK_URL: feedbackUrlAt(port) },
  );
  return { port: ready.port, close, failed };
}

/** The address of local webhooks, to which the code of an integration is added. */
export const webhookUrlAt = (port: number): string => `http://${LOCALHOST}:${port}/webhooks/`;

/** The address of the local page for feedback. */
export const feedbackUrlAt = (port: number): string => `http://${LOCALHOST}:${port}/feedback/`;
