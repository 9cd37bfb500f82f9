import type { Stack } from 'aws-cdk-lib';
import type { Configuration } from './configuration.ts';
import { Console } from './console.ts';
import { ConsoleAlarms } from './console-alarms.ts';
import type { FileBucket } from './file-bucket.ts';
import type { GraphApi } from './graph-api.ts';
import type { StaffIdentities } from './staff-identities.ts';

type Props = {
  readonly configuration: Configuration;
  readonly api: GraphApi;
  readonly staff: StaffIdentities | null;
  readonly files: FileBucket;
};

/**
 * Adds the console, and where the account is known its alarms, in a stack that refers to the other one and not the other way round.
 * @returns null for a stage without a console
 */
export function addConsole(stack: Stack, id: string, { staff, ...props }: Props): Console | null {
  const { console: settings, environment } = props.configuration;
  if (!settings) return null;
  if (staff === null) throw new Error('console: it needs a staffApp');
  const console = new Console(stack, 'Console', { ...props, settings, staff });
  if (environment !== undefined)
    new ConsoleAlarms(stack.node.scope ?? stack, `${id}-console`, {
      ...{ configuration: props.configuration, settings },
      ...{ account: environment.account, distribution: console.distribution },
    });
  return console;
}
