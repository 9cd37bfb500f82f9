import { once } from 'node:events';
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { mapInParallel } from '../../domain/kernel/in-parallel.ts';
import { CONSUMER_NAMES } from '../../store/stream-consumers.ts';
import { type ConnectedBucket, connectBucket } from '../bucket/bucket-connection.ts';
import { CommandError } from '../common/command-error.ts';
import { type DataDirectory, openDataDirectory } from '../common/data-directory.ts';
import { connectDatabase, type Database } from '../engine/database.ts';
import { type LaunchedProcess, launch } from '../functions/child-process.ts';
import { functionEnvironment } from '../functions/function-environment.ts';

export type ReplayRequest = { readonly payload: string };
export type ReplayResult = { readonly answer: string } | { readonly functionError: string };

/** Invokes functions by their names. */
export type FunctionInvoker = {
  /** @returns the problem; null if the function processed all records */
  replay(functionName: string, payload: string): Promise<string | null>;
  close(): Promise<void>;
};

/** Invokes deployed functions, with the credentials that the AWS tools find. */
export function deployedFunctions(): FunctionInvoker {
  const client = new LambdaClient();
  return {
    async replay(functionName, payload) {
      const { FunctionError, Payload } = await client.send(
        new InvokeCommand({ FunctionName: functionName, Payload: Buffer.from(payload) }),
      );
      return FunctionError ?? describeRemaining(Buffer.from(Payload ?? []).toString());
    },
    async close() {
      client.destroy();
    },
  };
}

/** Invokes the built functions on the data of this folder, each in a process of its own with its environment. */
export async function localFunctions(data: string): Promise<FunctionInvoker> {
  const directory = await openDataDirectory(data);
  const database = await connectDatabase(directory);
  const bucket = await connectBucket(directory, database).catch(async (error: unknown) => {
    await database.close();
    throw error;
  });
  const running = new Map<string, LaunchedProcess<object>>();
  return {
    async replay(functionName, payload) {
      const child = running.get(functionName) ?? (await launchFunction(functionName, directory, { database, bucket }));
      running.set(functionName, child);
      child.process.send({ payload } satisfies ReplayRequest);
      const ended = child.failed.then((problem) => [{ functionError: problem }]);
      const [result]: ReplayResult[] = await Promise.race([once(child.process, 'message'), ended]);
      if (result === undefined) return 'it sent no message';
      return 'functionError' in result ? result.functionError : describeRemaining(result.answer);
    },
    async close() {
      await mapInParallel([...running.values()], ({ close }) => close());
      await bucket.close();
      await database.close();
    },
  };
}

async function launchFunction(
  name: string,
  directory: DataDirectory,
  { database, bucket }: { readonly database: Database; readonly bucket: ConnectedBucket },
) {
  const consumer = CONSUMER_NAMES.find((known) => name.endsWith(`-${known}`));
  if (consumer === undefined)
    throw new CommandError(`There is no function ${name} here, only ${CONSUMER_NAMES.join(', ')}.`);
  const environment = await functionEnvironment(name, directory, {
    database: database.endpoint,
    bucket: bucket.endpoint,
  });
  return launch(new URL('replay-process.ts', import.meta.url), [consumer], {
    ...environment,
    EVENT_FILE: directory.streamPaths.events,
    STAFF_ACCOUNT_FILE: directory.streamPaths.staffAccounts,
  });
}

/** The first record that the function reports as failed; null if there is none. */
function describeRemaining(answer: string): string | null {
  const { batchItemFailures: failures = [] }: { batchItemFailures?: { itemIdentifier: string }[] } =
    JSON.parse(answer === '' ? '{}' : answer) ?? {};
  const [first] = failures;
  return first === undefined ? null : `from record ${first.itemIdentifier} on it failed again`;
}
