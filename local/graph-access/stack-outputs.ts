import { type AwsIdentity, Sha256 } from '../../store/dynamo/aws-identity.ts';
import { sendAwsRequest } from '../../store/files/aws-request.ts';
import { CommandError } from '../common/command-error.ts';

/**
 * The outputs of a stack by their names, by one signed request: an SDK client for it alone would be a dependency more.
 * @throws CommandError if AWS refuses, or no stack has the name
 */
export async function readStackOutputs(
  stack: string,
  { credentials, region }: Pick<AwsIdentity, 'credentials' | 'region'>,
): Promise<ReadonlyMap<string, string>> {
  const identity = { credentials, region, sha256: Sha256 };
  const body = new URLSearchParams({ Action: 'DescribeStacks', Version: '2010-05-15', StackName: stack });
  const { status, body: answer } = await sendAwsRequest(identity, {
    ...{ method: 'POST', service: 'cloudformation', url: await endpointOf(region), body: body.toString() },
    headers: { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' },
  }).catch((error: Error) => {
    throw new CommandError(`CloudFormation cannot be asked for the stack ${stack}: ${error.message}`);
  });
  const xml = answer.toString();
  if (status === 200) return outputsIn(xml);
  throw new CommandError(`CloudFormation does not describe the stack ${stack}: ${textIn(xml, 'Message') ?? status}`);
}

export function outputsIn(xml: string): ReadonlyMap<string, string> {
  const outputs = /<Outputs>([\s\S]*?)<\/Outputs>/.exec(xml)?.[1] ?? '';
  return new Map(
    [...outputs.matchAll(/<member>([\s\S]*?)<\/member>/g)].map(([, member = '']) => [
      textIn(member, 'OutputKey') ?? '',
      textIn(member, 'OutputValue') ?? '',
    ]),
  );
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function textIn(xml: string, element: string): string | null {
  const text = new RegExp(`<${element}>([^<]*)</${element}>`).exec(xml)?.[1];
  return text?.replace(/&(\w+);/g, (whole, name) => ENTITIES[name] ?? whole) ?? null;
}

async function endpointOf(region: AwsIdentity['region']): Promise<string> {
  // biome-ignore lint/style/noProcessEnv: the SDK's clients read these variables themselves
  const { AWS_ENDPOINT_URL_CLOUDFORMATION: own, AWS_ENDPOINT_URL: common } = process.env;
  const configured = own ?? common;
  if (configured !== undefined) return `${configured.replace(/\/$/, '')}/`;
  const name = await region();
  return `https://cloudformation.${name}.amazonaws.com${name.startsWith('cn-') ? '.cn' : ''}/`;
}
