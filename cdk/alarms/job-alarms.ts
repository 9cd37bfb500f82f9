import { Duration } from 'aws-cdk-lib';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import type { ScheduledName } from '../../store/schedules.ts';
import { NO_DATA, raiseAlarm } from './raise-alarm.ts';

/** Who waits for each scheduled function. */
export const IMPACT_OF_JOB: Readonly<Record<ScheduledName, string>> = {
  'case-promises':
    'Customers whose case is overdue are forgotten: broken promises are not recorded, and no playbook reacts.',
  commitments:
    'Customers wait for what the shop owes them: overdue commitments are not recorded, and nobody is reminded.',
  messages: 'Customers get messages late or never: those that wait for their time are not queued.',
  'playbook-follow-ups': 'Customers do not get what playbooks planned for later.',
  webhooks: 'The graph is behind other systems: webhooks that wait or were lost are not queued again.',
  overdue:
    'Customers with late orders or due inspections are forgotten: they are not recorded, and no playbook reacts.',
  erasures: 'People who asked to be erased are still in the graph: the shop misses a legal deadline.',
  audiences: 'Marketing waits for its files, or customers may be written to more often than they want.',
  exports: 'Customers and staff wait for the exports of data that they asked for.',
  segments: 'Marketing works with old segments: customers do not enter or leave them when their time has come.',
  'segment-builds': 'Marketing waits for segments that were changed: their members are not listed.',
  imports: 'Who imports a file waits: imports do not start or end.',
  'order-days': 'Managers see old effects of prevention actions: the orders of the last days are not counted.',
  'order-values': 'Staff see old values of customers: new orders are not valued.',
  'value-predictions': 'Staff see old predictions of what customers will buy.',
};

/** The run of a schedule that failed has three tries in four minutes. The next run makes up for it, so that an hour is no harm. */
export const errorPeriodOf = (everyMinutes: number): Duration => Duration.minutes(everyMinutes < 15 ? 15 : 60);

/** @param everyMinutes how often the function runs */
export function addScheduleAlarm(scope: Construct, target: IFunction, impact: string, everyMinutes: number): void {
  raiseAlarm(scope, 'DidNotRun', {
    ...{ kind: 'job-did-not-run', impact, threshold: 1, breaches: 'below', noData: NO_DATA.isTheFault },
    metric: target.metricInvocations({ period: errorPeriodOf(everyMinutes) }),
  });
}
