import { request } from 'node:http';
import {
  CognitoIdentityProviderClient,
  DescribeUserPoolClientCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Outputs } from './cdk.ts';
import type { Emulator } from './emulator.ts';
import { clientSettings } from './environment.ts';

type Answer = { readonly status: number; readonly text: string };
// biome-ignore lint/suspicious/noExplicitAny: the shape is that of the query
export type GraphData = Record<string, any>;

/** Sends requests to the addresses that the stack outputs, which the emulator serves under their host names. */
export class GraphClient {
  private readonly emulator: Emulator;
  private readonly outputs: Outputs;

  constructor(emulator: Emulator, outputs: Outputs) {
    this.emulator = emulator;
    this.outputs = outputs;
  }

  /** @param output the output with the id of the client, such as `TillYorkClientId` */
  async secretOf(output: string): Promise<string> {
    const cognito = new CognitoIdentityProviderClient(clientSettings(this.emulator.endpoint));
    const { UserPoolClient } = await cognito.send(
      new DescribeUserPoolClientCommand({ UserPoolId: this.output('UserPoolId'), ClientId: this.output(output) }),
    );
    if (UserPoolClient?.ClientSecret === undefined) throw new Error(`${output} has no secret`);
    return UserPoolClient.ClientSecret;
  }

  /** A token from the token endpoint, by the client-credentials flow. */
  async requestToken(output: string, secret?: string): Promise<string> {
    const { status, text } = await this.requestTokenWith(output, secret ?? (await this.secretOf(output)));
    if (status !== 200) throw new Error(`no token for ${output}: ${status} ${text}`);
    return JSON.parse(text).access_token;
  }

  async requestTokenWith(output: string, secret: string): Promise<Answer> {
    const basic = Buffer.from(`${this.output(output)}:${secret}`).toString('base64');
    const headers = { authorization: `Basic ${basic}`, 'content-type': 'application/x-www-form-urlencoded' };
    return this.post(this.output('TokenUrl'), headers, 'grant_type=client_credentials');
  }

  /** @throws Error if the answer has errors, or a payload has user errors */
  async run(token: string, query: string, variables: object = {}): Promise<GraphData> {
    const { status, text } = await this.send(token, query, variables);
    if (status !== 200) throw new Error(`${status} ${text}`);
    const { data, errors } = JSON.parse(text);
    const refusals = Object.values<{ userErrors?: unknown[] } | null>(data ?? {}).flatMap(
      (payload) => payload?.userErrors ?? [],
    );
    if (errors !== undefined || refusals.length > 0) throw new Error(JSON.stringify(errors ?? refusals));
    return data;
  }

  async send(token: string | null, query: string, variables: object = {}): Promise<Answer> {
    const authorization = token === null ? {} : { authorization: `Bearer ${token}` };
    const headers = { ...authorization, 'content-type': 'application/json' };
    return this.post(this.output('ApiUrl'), headers, JSON.stringify({ query, variables }));
  }

  private output(name: string): string {
    const value = this.outputs[name];
    if (value === undefined) throw new Error(`the stack has no output ${name}`);
    return value;
  }

  /** Not `fetch`, which does not send a header `host`. */
  private post(address: string, headers: Record<string, string>, body: string): Promise<Answer> {
    const { hostname, pathname } = new URL(address);
    const { port } = this.emulator;
    // It knows HTTP APIs by the first label of the host alone.
    const host = hostname.replace(/\.execute-api\..*/, `.execute-api.127.0.0.1:${port}`);
    return new Promise((resolve, reject) => {
      const sent = request({ port, host: '127.0.0.1', method: 'POST', path: pathname, headers: { ...headers, host } });
      sent.on('error', reject);
      sent.on('response', (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk) => chunks.push(chunk));
        response.on('end', () => resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString() }));
        response.on('error', reject);
      });
      sent.end(body);
    });
  }
}
