import { v7 } from 'uuid';
import type { Result } from '../../domain/kernel/command.ts';
import { addMilliseconds } from '../../domain/kernel/instant.ts';
import { registerCustomer } from '../../domain/person/register-customer.ts';
import type { GraphCommandContext } from '../../domain/repositories.ts';
import { type OpenCaseInput, openCase } from '../../domain/service-case/open-case.ts';
import type { ServiceCase } from '../../domain/service-case/service-case.ts';
import { createRepositories } from '../../store/repositories.ts';
import { caseOf, caseTime } from './cases.ts';
import { commandContextOn } from './command-context.ts';
import { seed } from './seed.ts';
import { freshTable } from './table.ts';

/** A table with one customer, and what tests of cases below the API do over and over, at times of their own. */
export async function openCaseTable() {
  const table = await freshTable();
  let keys = 0;
  const context = (now: string, idempotencyKey = `key ${keys++}`): GraphCommandContext =>
    commandContextOn(table, { operation: 'test', idempotencyKey }, () => now);
  const registered = await registerCustomer(context('2026-01-01T00:00:00.000Z'), { name: { given: 'Ana' } });
  if (!('value' in registered)) throw new Error('the customer was not registered');
  const customerId = registered.value.customer.id;
  const repositories = createRepositories(table, { consistent: true });
  return {
    table,
    meter: table.meter,
    repositories,
    customerId,
    contextAt: context,
    /** A case of a broken item that is opened when it is raised. */
    open: (occurredAt: string, more: Partial<OpenCaseInput> = {}): Promise<ServiceCase> =>
      resultOrThrow(
        openCase(context(occurredAt), {
          customer: { id: customerId },
          title: 'The clasp came broken',
          reason: 'DAMAGED_ITEM',
          occurredAt,
          ...more,
        }),
      ),
    /** So many cases of nobody known, each raised a minute after the other from ten on. */
    async seed(count: number): Promise<void> {
      const opened = Array.from({ length: count }, (_, n) => {
        const occurredAt = addMilliseconds(caseTime('10:00'), n * 60_000);
        return { ...caseOf({ customerId: null, occurredAt }), id: `cas_${v7()}` };
      });
      for (let from = 0; from < count; from += 40)
        await seed(
          table,
          opened.slice(from, from + 40).map((after) => ({ entity: 'serviceCase', before: null, after })),
        );
    },
    async find(id: string): Promise<ServiceCase> {
      const [one] = await repositories.serviceCases([id]);
      if (one == null) throw new Error('the case is not there');
      return one;
    },
  };
}

/** What was done, which must have been. */
export async function resultOrThrow<T>(result: Promise<Result<T>>): Promise<T> {
  const settled = await result;
  if (!('value' in settled)) throw new Error(JSON.stringify(settled.userErrors));
  return settled.value;
}
