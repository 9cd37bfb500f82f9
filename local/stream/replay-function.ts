import { once } from 'node:events';
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { mapInParallel } from '../../domain/kernel/in-parallel.ts';
import { CONSUMER_NAMES } from '../../store/stream-consumers.ts';
import { CommandError } from '../common/command-error.ts';
import { type DataDirectory, openDataDirectory } from '../common/data-directory.ts';
import { connectDatabase, type Database } from '../engine/database.ts';
import { type LaunchedProcess, launch } from '../functions/child-process.ts';
import { functionEnvironment } from '../functions/function-environment.ts';

export type ReplayRequest = { readonly payload: string };
export type ReplayResult = { readonly answer: string } | { readonly functionError: string };

/** Gives functions payloads, by their names. */
export type FunctionInvoker = {
  /** What went wrong, in words; null where all of it is done. */
  replay(functionName: string, payload: string): Promise<string | null>;
  close(): Promise<void>;
};

/** The functions that are deployed, with the credentials that the AWS tools find. */
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

/** The built functions over the data of this folder, each in a process of its own, in its environment. */
export async function localFunctions(data: string): Promise<FunctionInvoker> {
  const directory = await openDataDirectory(data);
  const database = await connectDatabase(directory);
  const running = new Map<string, LaunchedProcess<object>>();
  return {
    async replay(functionName, payload) {
      const child = running.get(functionName) ?? (await launchFunction(functionName, directory, database));
      running.set(functionName, child);
      child.process.send({ payload } satisfies ReplayRequest);
      const gone = child.failed.then((problem) => [{ functionError: problem }]);
      const [news]: ReplayResult[] = await Promise.race([once(child.process, 'message'), gone]);
      if (news === undefined) return 'it said nothing';
      return 'functionError' in news ? news.functionError : describeRemaining(news.answer);
    },
    async close() {
      await mapInParallel([...running.values()], ({ close }) => close());
      await database.close();
    },
  };
}

async function launchFunction(name: string, directory: DataDirectory, { endpoint }: Database) {
  const consumer = CONSUMER_NAMES.find((known) => name.endsWith(`-${known}`));
  if (consumer === undefined)
    throw new CommandError(`There is no function ${name} here, only ${CONSUMER_NAMES.join(', ')}.`);
  const environment = await functionEnvironment(name, directory, endpoint);
  return launch(new URL('replay-process.ts', import.meta.url), [consumer], {
    ...environment,
    EVENT_FILE: directory.streamPaths.events,
  });
}

/** What a function names as not done. */
function describeRemaining(answer: string): string | null {
  const { batchItemFailures: failures = [] }: { batchItemFailures?: { itemIdentifier: string }[] } =
    JSON.parse(answer === '' ? '{}' : answer) ?? {};
  const [first] = failures;
  return first === undefined ? null : `from record ${first.itemIdentifier} on it failed again`;
}
