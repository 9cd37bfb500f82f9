import { CognitoIdentityProviderClient, ListUserPoolsCommand } from '@aws-sdk/client-cognito-identity-provider';
import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { EventBridgeClient, ListEventBusesCommand, ListRulesCommand } from '@aws-sdk/client-eventbridge';
import { LambdaClient, ListEventSourceMappingsCommand, ListFunctionsCommand } from '@aws-sdk/client-lambda';
import { ListBucketsCommand, S3Client } from '@aws-sdk/client-s3';
import { ListStateMachinesCommand, SFNClient } from '@aws-sdk/client-sfn';
import { ListQueuesCommand, SQSClient } from '@aws-sdk/client-sqs';
import { DescribeParametersCommand, SSMClient } from '@aws-sdk/client-ssm';
import { clientSettings } from './environment.ts';

/** The names of what an account holds, by kind. The clients of the other kinds are no dependency of the graph. */
export async function resourcesIn(endpoint: string): Promise<Record<string, readonly (string | undefined)[]>> {
  const settings = clientSettings(endpoint);
  const lambda = new LambdaClient(settings);
  const events = new EventBridgeClient(settings);
  const [functions, sources, buses, rules, tables, pools, buckets, machines, queues, parameters] = await Promise.all([
    lambda.send(new ListFunctionsCommand()),
    lambda.send(new ListEventSourceMappingsCommand()),
    events.send(new ListEventBusesCommand()),
    events.send(new ListRulesCommand()),
    new DynamoDBClient(settings).send(new ListTablesCommand()),
    new CognitoIdentityProviderClient(settings).send(new ListUserPoolsCommand({ MaxResults: 60 })),
    new S3Client(settings).send(new ListBucketsCommand()),
    new SFNClient(settings).send(new ListStateMachinesCommand()),
    new SQSClient(settings).send(new ListQueuesCommand()),
    new SSMClient(settings).send(new DescribeParametersCommand()),
  ]);
  return {
    functions: (functions.Functions ?? []).map(({ FunctionName }) => FunctionName),
    eventSources: (sources.EventSourceMappings ?? []).map(({ EventSourceArn }) => EventSourceArn),
    eventBuses: (buses.EventBuses ?? []).map(({ Name }) => Name),
    rules: (rules.Rules ?? []).map(({ Name }) => Name),
    tables: tables.TableNames ?? [],
    userPools: (pools.UserPools ?? []).map(({ Name }) => Name),
    buckets: (buckets.Buckets ?? []).map(({ Name }) => Name),
    stateMachines: (machines.stateMachines ?? []).map(({ name }) => name),
    queues: (queues.QueueUrls ?? []).map((url) => url.split('/').at(-1)),
    parameters: (parameters.Parameters ?? []).map(({ Name }) => Name),
  };
}
