import { describe, expect, it } from 'vitest';
import { SCHEDULED_NAMES, SCHEDULES, type Schedule } from '../../store/schedules.ts';
import { propertiesOf, STAGES } from './templates.ts';

describe.each(STAGES)('the schedules of $stage', ({ template }) => {
  // The learning of the matcher has a state machine and a test of its own.
  const rules = propertiesOf(template, 'AWS::Events::Rule').filter(
    ({ ScheduleExpression }) => ScheduleExpression && !ScheduleExpression.startsWith('cron'),
  );

  it('are those of store/schedules.ts', () => {
    expect(new Set(SCHEDULED_NAMES)).toEqual(new Set(Object.keys(SCHEDULES)));
    const expected = SCHEDULED_NAMES.map((name): Schedule => SCHEDULES[name]).map(
      ({ runs }) => `rate(${runs.everyMinutes} minute)`,
    );
    const expressions = rules.map(({ ScheduleExpression }) => ScheduleExpression.replace('minutes', 'minute'));
    expect(expressions.toSorted()).toEqual(expected.toSorted());
    for (const { State } of rules) expect(State).toBe('ENABLED');
  });

  it('invoke one function each, have the right to, and do not repeat a failed delivery', () => {
    const targets = rules.flatMap(({ Targets }) => Targets);
    expect(targets).toHaveLength(SCHEDULED_NAMES.length);
    const functions = Object.keys(template.findResources('AWS::Lambda::Function'));
    const allowed = propertiesOf(template, 'AWS::Lambda::Permission')
      .filter(({ Principal }) => Principal === 'events.amazonaws.com')
      .map(({ FunctionName }) => FunctionName['Fn::GetAtt'][0]);
    for (const { Arn, RetryPolicy } of targets) {
      expect(RetryPolicy).toEqual({ MaximumRetryAttempts: 0, MaximumEventAgeInSeconds: 60 });
      expect(functions).toContain(Arn['Fn::GetAtt'][0]);
      expect(allowed).toContain(Arn['Fn::GetAtt'][0]);
    }
  });
});
