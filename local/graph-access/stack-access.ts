import {
  CognitoIdentityProviderClient,
  DescribeUserPoolClientCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { CommandError } from '../common/command-error.ts';
import { readStackOutputs } from './stack-outputs.ts';

/** How an admin reaches the graph. */
export type GraphAccess = { readonly url: string; readonly token: () => Promise<string> };

const TIMEOUT_MS = 10_000;

/**
 * Reaches the graph of a stack as its admin client. It needs the rights to describe the stack and the client, by the AWS
 * credentials and the region of the shell. The secret stays in memory.
 * @throws CommandError if AWS refuses
 */
export async function openStackAccess(stack: string): Promise<GraphAccess> {
  const cognito = new CognitoIdentityProviderClient({});
  const outputs = await readStackOutputs(stack, cognito.config);
  const output = (name: string): string => {
    const value = outputs.get(name);
    if (value === undefined)
      throw new CommandError(`The stack ${stack} has no output ${name}: it is no customer graph.`);
    return value;
  };
  const clientId = output('AdminClientId');
  const pool = output('UserPoolId');
  const tokenUrl = output('TokenUrl');
  return {
    url: output('ApiUrl'),
    async token() {
      const command = new DescribeUserPoolClientCommand({ UserPoolId: pool, ClientId: clientId });
      const { UserPoolClient: client } = await cognito.send(command).catch((error: Error) => {
        throw new CommandError(`AWS does not show the admin client of ${stack}: ${error.name}. ${error.message}`);
      });
      if (client?.ClientSecret === undefined) throw new CommandError(`The admin client of ${stack} has no secret.`);
      return requestToken(tokenUrl, clientId, client.ClientSecret);
    },
  };
}

async function requestToken(url: string, clientId: string, secret: string): Promise<string> {
  const answer = await fetch(url, {
    ...{ method: 'POST', body: 'grant_type=client_credentials', signal: AbortSignal.timeout(TIMEOUT_MS) },
    headers: {
      authorization: `Basic ${Buffer.from(`${clientId}:${secret}`).toString('base64')}`,
      'content-type': 'application/x-www-form-urlencoded',
    },
  }).catch((error: unknown) => {
    throw new CommandError(`${url} does not answer: ${error instanceof Error ? error.message : error}`);
  });
  if (answer.status !== 200) throw new CommandError(`${url} gives no token: ${answer.status}.`);
  const { access_token: token }: { access_token: string } = JSON.parse(await answer.text());
  return token;
}
