import { describe, expect, it } from 'vitest';
import { propertiesOf, STAGES } from './templates.ts';

describe.each(STAGES)('the learning of the matcher of $stage', ({ configuration, template }) => {
  it('starts once a month as a state machine, and has the right to', () => {
    const rules = propertiesOf(template, 'AWS::Events::Rule').filter(({ ScheduleExpression }) =>
      ScheduleExpression?.startsWith('cron'),
    );
    expect(rules).toMatchObject([{ ScheduleExpression: 'cron(30 2 ? * SUN#1 *)', State: 'ENABLED' }]);
    const [{ Arn, RoleArn }] = rules[0]?.Targets ?? [];
    const machines = Object.keys(template.findResources('AWS::StepFunctions::StateMachine'));
    expect(machines).toContain(Arn.Ref);
    const role = RoleArn['Fn::GetAtt'][0];
    const policies = propertiesOf(template, 'AWS::IAM::Policy').filter(({ Roles }) => Roles[0].Ref === role);
    expect(policies.flatMap(({ PolicyDocument }) => PolicyDocument.Statement)).toEqual([
      { Action: 'states:StartExecution', Effect: 'Allow', Resource: Arn },
    ]);
  });

  it('knows the rules of the matcher, and how many records it may match again in a second', () => {
    const jobs = propertiesOf(template, 'AWS::Lambda::Function').filter(
      ({ Environment }) => Environment?.Variables?.REMATCHED_PER_SECOND !== undefined,
    );
    expect(jobs).toMatchObject([
      {
        Timeout: 900,
        MemorySize: 3_008,
        Environment: {
          Variables: {
            REMATCHED_PER_SECOND: '20',
            MATCH_MERGE_FROM: String(configuration.matching.mergeFrom),
            MATCH_AUTOMATIC: 'on',
          },
        },
      },
    ]);
  });

  it('gives the function the input of an execution, which may ask for an earlier model', () => {
    const texts = Object.values(template.findResources('AWS::StepFunctions::StateMachine')).map(({ Properties }) =>
      JSON.stringify(Properties.DefinitionString),
    );
    const learning = texts.filter((text) => text.includes('WaitForRematch'));
    expect(learning).toHaveLength(1);
    expect(learning[0]?.match(/\$\$\.Execution\.Input/g)).toHaveLength(1);
  });

  it('may scan the keys of the table, and no other attribute', () => {
    const statements = propertiesOf(template, 'AWS::IAM::Policy')
      .filter(({ PolicyName }) => PolicyName.startsWith('MatchLearningJob'))
      .flatMap(({ PolicyDocument }) => PolicyDocument.Statement);
    const scans = statements.filter(({ Action }) => [Action].flat().includes('dynamodb:Scan'));
    expect(scans).toMatchObject([
      {
        Condition: {
          'ForAllValues:StringEquals': { 'dynamodb:Attributes': ['pk', 'sk'] },
          StringEquals: { 'dynamodb:Select': 'SPECIFIC_ATTRIBUTES' },
        },
      },
    ]);
    const actions = new Set(statements.flatMap(({ Action }) => Action).map((action) => String(action).split(':')[0]));
    expect(actions).toEqual(new Set(['dynamodb', 'kms', 'logs']));
  });
});
