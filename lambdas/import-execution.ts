import type { ImportJob } from '../domain/import-job/import-job.ts';
import { passOf } from '../domain/import-job/import-passes.ts';
import type { ChunksResult } from '../domain/import-job/run-imports.ts';
import { manifestKey } from '../store/import-job/import-files.ts';

/**
 * Starts the workers of a job, or says how far they are. The name of an execution is the job, its run and its pass, so a second
 * start finds the first: Step Functions keeps names for 90 days.
 * https://docs.aws.amazon.com/step-functions/latest/apireference/API_StartExecution.html
 */
export async function runExecution(stateMachineArn: string, job: ImportJob): Promise<ChunksResult> {
  const sfn = await import('@aws-sdk/client-sfn');
  const client = new sfn.SFNClient({});
  const name = executionName(job);
  try {
    const input = JSON.stringify({ manifest: manifestKey(job.id) });
    await client.send(new sfn.StartExecutionCommand({ stateMachineArn, name, input }));
    // With the same input, a start of an execution that still runs succeeds again.
    return 'STARTED';
  } catch (error) {
    if (!(error instanceof sfn.ExecutionAlreadyExists)) throw error;
  }
  const executionArn = `${stateMachineArn.replace(':stateMachine:', ':execution:')}:${name}`;
  const { status } = await client.send(new sfn.DescribeExecutionCommand({ executionArn }));
  if (status === 'SUCCEEDED') return 'DONE';
  return status === 'RUNNING' || status === 'PENDING_REDRIVE' ? 'STARTED' : 'FAILED';
}

const executionName = (job: ImportJob): string =>
  passOf(job) === 1 ? `${job.id}-${job.run}` : `${job.id}-${job.run}-${passOf(job)}`;
