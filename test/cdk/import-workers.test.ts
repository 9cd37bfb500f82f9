import { describe, expect, it } from 'vitest';
import { propertiesOf, STAGES } from './templates.ts';

/** Of the parts that a template gives as a string or as a join. */
const textOf = (value: unknown): string =>
  typeof value === 'string'
    ? value
    : (JSON.stringify(value).match(/"(?:[^"\\]|\\.)*"/g) ?? []).map((part) => JSON.parse(part)).join('');

describe.each(STAGES)('the workers of imports of $stage', ({ template }) => {
  const [machine] = propertiesOf(template, 'AWS::StepFunctions::StateMachine').filter(({ DefinitionString }) =>
    textOf(DefinitionString).includes('ApplyChunk'),
  );
  const definition = textOf(machine?.DefinitionString);

  it('run in a distributed map over the manifest of the chunks, some at a time', () => {
    expect(definition).toContain('"ProcessorConfig":{"Mode":"DISTRIBUTED","ExecutionType":"STANDARD"}');
    expect(definition).toMatch(/"ItemReader":\{"Resource":"[^"]*s3:getObject"/);
    expect(definition).toContain('"Key.$":"$.manifest"');
    expect(definition).toContain('"MaxConcurrency":8');
  });

  it('retry a chunk, and go on with one whose worker had no time left', () => {
    expect(definition).toMatch(
      /"Retry":\[\{"ErrorEquals":\["States.ALL"\],"IntervalSeconds":5,"MaxAttempts":6,"BackoffRate":2,"MaxDelaySeconds":120\}/,
    );
    expect(definition).toContain('"StringEquals":"MORE"');
    expect(definition).toContain('"StringEquals":"LOST"');
  });

  it('write within a rate, and know the bucket and the key of source links', () => {
    const [worker, ...others] = propertiesOf(template, 'AWS::Lambda::Function').filter(
      ({ Environment }) => Environment?.Variables?.IMPORT_WRITE_UNITS !== undefined,
    );
    expect(others).toEqual([]);
    expect(worker).toMatchObject({
      Timeout: 900,
      Environment: {
        Variables: {
          IMPORT_WRITE_UNITS: '100',
          IMPORT_BUCKET: expect.anything(),
          SOURCE_LINK_SECRET: expect.anything(),
          STREAM_CONSUMER_FUNCTIONS: expect.anything(),
        },
      },
    });
  });

  it('follow the consumers of the stream, whose lag they read from CloudWatch, and nothing else there', () => {
    const statements = propertiesOf(template, 'AWS::IAM::Policy')
      .filter(({ PolicyName }) => PolicyName.startsWith('ImportWorkersWorker'))
      .flatMap(({ PolicyDocument }) => PolicyDocument.Statement);
    expect(statements.filter(({ Action }) => String(Action).startsWith('cloudwatch:'))).toEqual([
      { Action: 'cloudwatch:GetMetricData', Effect: 'Allow', Resource: '*' },
    ]);
    const [worker] = propertiesOf(template, 'AWS::Lambda::Function').filter(
      ({ Environment }) => Environment?.Variables?.STREAM_CONSUMER_FUNCTIONS !== undefined,
    );
    const names = JSON.stringify(worker?.Environment.Variables.STREAM_CONSUMER_FUNCTIONS);
    const sources = propertiesOf(template, 'AWS::Lambda::EventSourceMapping').filter(({ EventSourceArn }) =>
      JSON.stringify(EventSourceArn).includes('StreamArn'),
    );
    expect(sources.length).toBeGreaterThan(1);
    for (const { FunctionName } of sources) expect(names).toContain(JSON.stringify(FunctionName));
  });

  it('are started by the scheduled function, which sees how they end', () => {
    const statements = propertiesOf(template, 'AWS::IAM::Policy')
      .filter(({ PolicyName }) => PolicyName.startsWith('ImportJobs'))
      .flatMap(({ PolicyDocument }) => PolicyDocument.Statement);
    for (const action of ['states:StartExecution', 'states:DescribeExecution'])
      expect(statements).toContainEqual(expect.objectContaining({ Action: action }));
  });
});
