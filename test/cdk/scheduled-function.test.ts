import { describe, expect, it } from 'vitest';
import { SCHEDULED_NAMES, SCHEDULES, type Schedule } from '../../store/schedules.ts';
import { propertiesOf, STAGES } from './templates.ts';

describe.each(STAGES)('what the clock wakes in $stage', ({ template }) => {
  const rules = propertiesOf(template, 'AWS::Events::Rule');

  it('is what store/schedules.ts says, each as often as it says', () => {
    expect(new Set(SCHEDULED_NAMES)).toEqual(new Set(Object.keys(SCHEDULES)));
    const expected = SCHEDULED_NAMES.map((name): Schedule => SCHEDULES[name]).map(({ runs }) =>
      'dailyAt' in runs ? `cron(0 ${runs.dailyAt} * * ? *)` : `rate(${runs.everyMinutes} minute)`,
    );
    const expressions = rules.map(({ ScheduleExpression }) => ScheduleExpression.replace('minutes', 'minute'));
    expect(expressions.toSorted()).toEqual(expected.toSorted());
    for (const { State } of rules) expect(State).toBe('ENABLED');
  });

  it('is one function each, that the rule may call, and that a failed run is not repeated for', () => {
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
