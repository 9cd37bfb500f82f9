import { DEV } from '../../cdk/configuration.ts';
import { IMPORT_WORKERS, WRITE_UNITS_PER_WORKER } from '../../cdk/import-rate.ts';
import type { MeasuredOrders } from './measure-orders.ts';
import { type PlanSettings, simulatePlan } from './simulate-plan.ts';

/** The write units a second that a table on demand serves from its first day. */
const TABLE_UNITS = 4_000;

/** The measured units, and the plan with the rate of the stack and with half and double of it. */
export function formatPlan({ orders, first, again }: MeasuredOrders, planned: number): string {
  const round = (number: number, digits = 1) => number.toFixed(digits);
  const measured = [
    `Measured with ${orders} orders of Shopify, for each: ${Math.round(first.fileBytes)} bytes of the file,`,
    `  import    ${round(first.importWrites)} write units, ${round(first.importReads)} read units, ${round(first.workerSeconds * 1_000)} ms`,
    `  consumers ${round(first.consumerWrites)} write units, ${round(first.consumerReads)} read units`,
    `  once more ${round(again.writes, 2)} write units, ${round(again.reads)} read units (nothing has changed)`,
  ];
  const settings: PlanSettings = {
    ...{ orders: planned, workers: IMPORT_WORKERS, writeUnitsPerWorker: WRITE_UNITS_PER_WORKER },
    memoryGigabytes: DEV.functionMemory / 1_024,
  };
  const rates = [0.5, 1, 2].map((factor) => ({ ...settings, writeUnitsPerWorker: WRITE_UNITS_PER_WORKER * factor }));
  const plans = rates.map((one) => simulatePlan(first, one));
  const row = (name: string, values: readonly (number | string)[]) =>
    `| ${name.padEnd(42)} | ${values.map((value) => (typeof value === 'number' ? Math.round(value).toLocaleString('en') : value).padStart(10)).join(' | ')} |`;
  const table = [
    row(
      `${planned.toLocaleString('en')} orders`,
      rates.map(({ writeUnitsPerWorker: units }) => `${units} units`),
    ),
    row('---', ['---', '---', '---']),
    row(
      'chunks',
      plans.map(({ chunks }) => chunks),
    ),
    row(
      'workers',
      rates.map(({ workers }) => workers),
    ),
    row(
      'orders a second',
      plans.map(({ ordersPerSecond }) => ordersPerSecond),
    ),
    row(
      'hours',
      plans.map(({ hours }) => round(hours)),
    ),
    row(
      'write units a second: import',
      plans.map(({ importRate }) => importRate),
    ),
    row(
      'write units a second: consumers',
      plans.map(({ consumerRate }) => consumerRate),
    ),
    row(
      `left of ${TABLE_UNITS} for the tills`,
      plans.map((one) => TABLE_UNITS - one.importRate - one.consumerRate),
    ),
    row(
      'DynamoDB on demand, $',
      plans.map(({ dollars }) => dollars.onDemand),
    ),
    row(
      'or provisioned for these hours, $',
      plans.map(({ dollars }) => dollars.provisioned),
    ),
    row(
      'Step Functions, $',
      plans.map(({ dollars }) => round(dollars.stepFunctions, 2)),
    ),
    row(
      'Lambda of the workers, $',
      plans.map(({ dollars }) => dollars.lambda),
    ),
    row(
      'CloudWatch, $',
      plans.map(({ dollars }) => round(dollars.cloudWatch, 2)),
    ),
    row(
      'invocations',
      plans.map(({ invocations }) => invocations),
    ),
    row(
      'state transitions',
      plans.map(({ stateTransitions }) => stateTransitions),
    ),
  ];
  return `${[...measured, '', ...table].join('\n')}\n`;
}
