import { createServer, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { run } from '../support/command.ts';
import { openServer, type TestServer } from '../support/server.ts';

const SECRET = 'the secret of the admin client';
const FILE = 'examples/shop.yaml';

let graph: TestServer;
let aws: Awaited<ReturnType<typeof startAws>>;
beforeAll(async () => {
  graph = await openServer();
  aws = await startAws(graph);
});
afterAll(async () => {
  aws.close();
  await graph.close();
});

/** The answers of CloudFormation, Cognito and the token endpoint that the command asks for. */
async function startAws({ url, tokenOf }: TestServer) {
  const scopes: string[] = [];
  const answer = async (request: IncomingMessage): Promise<{ status: number; body: string }> => {
    const body = await text(request);
    const authorization = request.headers.authorization ?? '';
    if (request.url === '/token') {
      const isClient = authorization === `Basic ${Buffer.from(`admin-id:${SECRET}`).toString('base64')}`;
      const token = await tokenOf({ role: 'admin' });
      return isClient ? { status: 200, body: JSON.stringify({ access_token: token }) } : { status: 401, body: '{}' };
    }
    scopes.push(/\/eu-west-1\/([\w-]+)\/aws4_request/.exec(authorization)?.[1] ?? 'unsigned');
    if (request.headers['x-amz-target']?.toString().endsWith('.DescribeUserPoolClient') === true) {
      const { UserPoolId, ClientId } = JSON.parse(body);
      const isKnown = UserPoolId === 'pool' && ClientId === 'admin-id';
      return isKnown
        ? { status: 200, body: JSON.stringify({ UserPoolClient: { ClientSecret: SECRET } }) }
        : { status: 400, body: '{"__type":"ResourceNotFoundException"}' };
    }
    const stack = new URLSearchParams(body).get('StackName');
    if (stack === 'empty') return { status: 200, body: describe({}) };
    if (stack !== 'customer-graph-dev')
      return {
        status: 400,
        body: `<ErrorResponse><Error><Code>ValidationError</Code><Message>Stack with id ${stack} does not exist</Message></Error></ErrorResponse>`,
      };
    const outputs = { ApiUrl: url, TokenUrl: `${endpoint}/token`, UserPoolId: 'pool', AdminClientId: 'admin-id' };
    return { status: 200, body: describe(outputs) };
  };
  const server = createServer(async (request, response) => {
    const { status, body } = await answer(request);
    response.writeHead(status).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const endpoint = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
  return { endpoint, scopes, close: () => server.close() };
}

const describe = (outputs: Readonly<Record<string, string>>): string =>
  `<DescribeStacksResponse><Stacks><member><Outputs>${Object.entries(outputs)
    .map(([key, value]) => `<member><OutputKey>${key}</OutputKey><OutputValue>${value}</OutputValue></member>`)
    .join('')}</Outputs></member></Stacks></DescribeStacksResponse>`;

const setup = (stack: string, ...flags: string[]) =>
  run('setup', ['--stack', stack, '--file', FILE, ...flags], {
    env: {
      ...{ AWS_ENDPOINT_URL: aws.endpoint, AWS_REGION: 'eu-west-1' },
      ...{ AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test', AWS_EC2_METADATA_DISABLED: 'true' },
    },
  }).ended;

test('--stack finds the API and the admin client in the outputs, and shows no secret', async () => {
  const first = await setup('customer-graph-dev');
  expect(first).toMatchObject({ code: 0, errors: '', output: expect.stringContaining('created stores york') });
  expect(first.output).not.toContain(SECRET);
  expect(aws.scopes).toEqual(['cloudformation', 'cognito-idp']);
  expect(await setup('customer-graph-dev', '--dry-run')).toMatchObject({
    output: expect.stringMatching(/^Nothing to change: \d+ unchanged\./),
  });
});

test.each([
  ['nothing', 'CloudFormation does not describe the stack nothing: Stack with id nothing does not exist'],
  ['empty', 'The stack empty has no output'],
])('the stack %s ends with a message', async (stack, message) => {
  const { code, output, errors } = await setup(stack);
  expect({ code, output }).toEqual({ code: 1, output: '' });
  expect(errors).toContain(message);
  expect(errors).not.toContain('    at ');
});
