import { v7 } from 'uuid';
import { addMilliseconds } from '../../domain/kernel/instant.ts';
import { registerCustomer } from '../../domain/person/register-customer.ts';
import type { GraphCommandContext } from '../../domain/repositories.ts';
import { type OpenCaseInput, openCase } from '../../domain/service-case/open-case.ts';
import type { ServiceCase } from '../../domain/service-case/service-case.ts';
import { createRepositories } from '../../store/repositories.ts';
import { caseOf, caseTime } from './cases.ts';
import { commandContextOn } from './command-context.ts';
import { resultOrThrow } from './results.ts';
import { seed } from './seed.ts';
import { freshTable } from './table.ts';

/** Creates a table with one customer, and helpers for tests of cases below the API. */
export async function openCaseTable() {
  const table = await freshTable();
  let keys = 0;
  const contextAt = (now: string, idempotencyKey = `key ${keys++}`): GraphCommandContext =>
    commandContextOn(table, { operation: 'test', idempotencyKey }, () => now);
  /** As a scheduled job has it: a run that is repeated repeats its commands. */
  const jobContextAt = (now: string, idempotencyKey: string): GraphCommandContext => {
    const context = contextAt(now, idempotencyKey);
    return { ...context, unitOfWork: { ...context.unitOfWork, expectsRepetition: true } };
  };
  const registered = await registerCustomer(contextAt('2026-01-01T00:00:00.000Z'), { name: { given: 'Ana' } });
  if (!('value' in registered)) throw new Error('the customer was not registered');
  const customerId = registered.value.customer.id;
  const repositories = createRepositories(table, { consistent: true });
  return {
    table,
    meter: table.meter,
    repositories,
    customerId,
    contextAt,
    jobContextAt,
    /** Opens a case about a broken item at the time when it occurred. */
    open: (occurredAt: string, more: Partial<OpenCaseInput> = {}): Promise<ServiceCase> =>
      resultOrThrow(
        openCase(contextAt(occurredAt), {
          customer: { id: customerId },
          title: 'The clasp came broken',
          reason: 'DAMAGED_ITEM',
          occurredAt,
          ...more,
        }),
      ),
    /** Adds this many cases without a customer, one for each minute from 10:00 on. */
    async seed(count: number): Promise<void> {
      const newCases = Array.from({ length: count }, (_, n) => {
        const occurredAt = addMilliseconds(caseTime('10:00'), n * 60_000);
        return { ...caseOf({ customerId: null, occurredAt }), id: `cas_${v7()}` };
      });
      for (let from = 0; from < count; from += 15)
        await seed(
          table,
          newCases.slice(from, from + 15).map((after) => ({ entity: 'serviceCase', before: null, after })),
        );
    },
    async find(id: string): Promise<ServiceCase> {
      const [serviceCase] = await repositories.serviceCases([id]);
      if (serviceCase == null) throw new Error('there is no such case');
      return serviceCase;
    },
  };
}
