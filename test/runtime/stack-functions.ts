import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import type { CfnFunction } from 'aws-cdk-lib/aws-lambda';
import { type Configuration, DEV } from '../../cdk/configuration.ts';
import { CustomerGraphStack } from '../../cdk/customer-graph-stack.ts';

/** A function of the template. */
export type StackFunction = {
  readonly id: string;
  /** The folder whose zip is deployed. */
  readonly files: string;
  readonly handler: string;
  readonly environment: Readonly<Record<string, string>>;
};

/** Everything that a stage may have. With data that is retained, the CDK adds no functions of its own. */
const CONFIGURATION: Configuration = {
  ...DEV,
  keepData: true,
  console: null,
  messages: {
    emailFrom: 'hello@shop.example.com',
    smsOriginationArn: 'arn:aws:sms-voice:eu-west-1:000000000000:pool/1',
  },
  customerIssuers: [
    {
      ...{ name: 'shop-id', issuer: 'https://id.shop.example.com', audience: ['graph'], scope: null },
      customerIdClaim: 'customer_id',
    },
  ],
};

type Resource = { readonly Type: string; readonly Properties: FunctionProperties };
type FunctionProperties = {
  readonly Handler: CfnFunction['handler'] & string;
  readonly Code: { readonly S3Key: string };
  readonly Environment?: { readonly Variables: Readonly<Record<string, unknown>> };
};

/**
 * The functions of a stage with all its parts, as they are deployed. Needs the bundles of `npm run build`.
 * @param folder for the synthesis
 */
export function stackFunctions(folder: string): readonly StackFunction[] {
  const app = new App({ outdir: folder });
  const stack = new CustomerGraphStack(app, 'customer-graph', CONFIGURATION);
  const { Resources }: { Resources: Record<string, Resource> } = app.synth().getStackByName(stack.stackName).template;
  return Object.entries(Resources)
    .filter(([, { Type }]) => Type === 'AWS::Lambda::Function')
    .map(
      ([
        id,
        {
          Properties: { Handler, Code, Environment },
        },
      ]) => ({
        id,
        // The assets of the CDK: a folder becomes a zip with the hash of its files as its name.
        files: join(folder, `asset.${Code.S3Key.replace(/\.zip$/, '')}`),
        handler: Handler,
        environment: Object.fromEntries(
          Object.entries(Environment?.Variables ?? {}).map(([name, value]) => [name, textOf(value)]),
        ),
      }),
    );
}

/** A value of the template as a deployment could resolve it. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  const [[kind, argument] = []] = Object.entries(value as object);
  if (kind === 'Fn::Join') return (argument[1] as unknown[]).map(textOf).join(argument[0]);
  if (kind === 'Fn::GetAtt') return `arn:aws:service:eu-west-1:000000000000:${argument.join('/')}`;
  return `${kind === 'Ref' ? argument : 'value'}`.toLowerCase();
}
