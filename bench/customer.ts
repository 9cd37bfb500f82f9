import type { Workbench } from './workbench.ts';

/** Registers a customer as a till would, and gives the id. */
export async function customerForBench(workbench: Workbench): Promise<string> {
  const { registerCustomer } = await workbench.run(
    `mutation ($input: RegisterCustomerInput!) { registerCustomer(input: $input) { customer { id } } }`,
    {
      input: {
        idempotencyKey: 'bench customer',
        name: { given: 'Ana', family: 'Garcia' },
        emails: [{ address: 'ana@example.com' }],
        phones: [{ number: '+442079460018' }],
      },
    },
  );
  const { customer }: { customer: { id: string } } = JSON.parse(JSON.stringify(registerCustomer));
  return customer.id;
}
