import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { StateMachineResult } from './state-machine.ts';

export type EmulatedExecution = { readonly name: string; readonly input: string; status: string };

/**
 * Step Functions as it documents the calls that imports use, on loopback.
 * - StartExecution: "If StartExecution is called with the same name and input as a running execution, the call succeeds and return the
 *   same response as the original request. If the execution is closed or if the input is different, it returns a 400
 *   ExecutionAlreadyExists error." A name has 1 to 80 characters, and neither white space nor special ones.
 *   https://docs.aws.amazon.com/step-functions/latest/apireference/API_StartExecution.html
 * - DescribeExecution: https://docs.aws.amazon.com/step-functions/latest/apireference/API_DescribeExecution.html
 * @param run what an execution does
 */
export async function openStepFunctions(stateMachineArn: string, run: (input: unknown) => Promise<StateMachineResult>) {
  const executions = new Map<string, EmulatedExecution>();
  const work: Promise<unknown>[] = [];
  const faults: string[] = [];
  let calls = 0;
  const start = ({ name, input, stateMachineArn: arn }: { name: string; input: string; stateMachineArn: string }) => {
    if (arn !== stateMachineArn) return error('StateMachineDoesNotExist');
    if (!/^[^\s<>{}[\]?*"#%\\^|~`$&,;:/\p{Cc}]{1,80}$/u.test(name)) return error('InvalidName');
    const known = executions.get(name);
    if (known !== undefined && (known.status !== 'RUNNING' || known.input !== input))
      return error('ExecutionAlreadyExists');
    if (known === undefined) {
      const execution: EmulatedExecution = { name, input, status: 'RUNNING' };
      executions.set(name, execution);
      work.push(
        run(JSON.parse(input)).then(({ status }) => {
          if (execution.status === 'RUNNING') execution.status = status;
        }),
      );
    }
    return { executionArn: executionArn(name), startDate: 1_767_000_000 };
  };
  const executionArn = (name: string) => `${stateMachineArn.replace(':stateMachine:', ':execution:')}:${name}`;
  const describe = ({ executionArn: arn }: { executionArn: string }) => {
    const found = [...executions.values()].find(({ name }) => executionArn(name) === arn);
    if (found === undefined) return error('ExecutionDoesNotExist');
    return { executionArn: arn, stateMachineArn, name: found.name, status: found.status, startDate: 1_767_000_000 };
  };
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      calls++;
      const fault = faults.shift();
      const body = JSON.parse(Buffer.concat(chunks).toString());
      const action = String(request.headers['x-amz-target']).replace('AWSStepFunctions.', '');
      if (fault !== undefined) return send(response, error(fault));
      send(response, action === 'StartExecution' ? start(body) : describe(body));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return {
    endpoint: `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`,
    executions,
    calls: () => calls,
    /** The next calls fail with these errors. */
    failNext: (...names: readonly string[]) => void faults.push(...names),
    /** Waits until all executions have ended. */
    settle: () => Promise.all(work),
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

const error = (name: string) => ({ __type: `com.amazonaws.swf.service.v2.model#${name}`, message: name });

function send(response: ServerResponse, body: object): void {
  const status = '__type' in body ? 400 : 200;
  response.writeHead(status, { 'content-type': 'application/x-amz-json-1.0' });
  response.end(JSON.stringify(body));
}
