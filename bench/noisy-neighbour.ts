/**
 * `npm run bench:noisy-neighbour`: customers who send far more than their budgets allow, and a till among them, on instances
 * of the function that are processes of their own. Fails if the customers get more or less than their budgets, if refusals
 * cost more than they may, or if the till notices its neighbours.
 */
import { PROD } from '../cdk/configuration.ts';
import { limitsEnvironment } from '../cdk/limits-environment.ts';
import { parseWholeNumber, runCommand } from '../local/common/command-line.ts';
import { openShop, registerRegularCustomer } from './harness/shop.ts';
import { environmentFor, openWorkbench } from './harness/workbench.ts';
import { customerEvent, tillEvent } from './noisy-neighbour/events.ts';
import { type InstanceAnswer, openFleet } from './noisy-neighbour/instance.ts';
import { offer, type Source } from './noisy-neighbour/load.ts';
import {
  type CustomerAnswer,
  describeGrants,
  describeRefusals,
  describeTill,
  describeWrites,
  grantedShares,
} from './noisy-neighbour/report.ts';

const USAGE = `Measures a till among customers who send more than their budgets allow.

npm run bench:noisy-neighbour [-- flags]

  --customers N  (default 50)
  --rate N       requests of each customer in a second (default 20); the till sends 2
  --instances N  processes of the function (default 4)
  --seconds N    of each of the two measurements, the till alone and among the customers (default 180)`;

const OPTIONS = {
  customers: { type: 'string', default: '50' },
  rate: { type: 'string', default: '20' },
  instances: { type: 'string', default: '4' },
  seconds: { type: 'string', default: '180' },
} as const;

const TILL_PER_SECOND = 2;
const WARM_UP = 300;

await runCommand(USAGE, OPTIONS, async (flags) => {
  const number = (flag: keyof typeof OPTIONS, from: number) =>
    parseWholeNumber(flag, flags[flag], { from, to: 10_000 });
  const [customers, rate, seconds] = [number('customers', 1), number('rate', 1), number('seconds', 61)];
  const workbench = await openWorkbench();
  const fleet = await openFleet(number('instances', 1), {
    ...environmentFor(workbench.table.name, workbench.endpoint),
    ...limitsEnvironment(PROD),
  });
  try {
    await openShop(workbench.graph);
    const ids: string[] = [];
    for (let index = 0; index < customers; index++)
      ids.push(await registerRegularCustomer(workbench.graph, `CUSTOMER${index}`));

    const till = (onAnswer: Source['onAnswer']): Source => ({
      perSecond: TILL_PER_SECOND,
      send: () => fleet.send(tillEvent(ids[Math.floor(Math.random() * ids.length)] ?? '')),
      onAnswer,
    });
    // Each instance compiles the code of both requests before anything is measured. The stranger has a budget, too.
    for (let count = 0; count < WARM_UP; count++) {
      await fleet.sendToEach(tillEvent(ids[count % ids.length] ?? ''));
      await fleet.sendToEach(customerEvent(`cus_stranger-${count}`));
    }

    const alone: InstanceAnswer[] = [];
    await offer([till((answer) => alone.push(answer))], seconds);

    const among: InstanceAnswer[] = [];
    const ofCustomers: CustomerAnswer[] = [];
    const neighbours = ids.map((id) => ({
      perSecond: rate,
      send: () => fleet.send(customerEvent(id)),
      onAnswer: (answer: InstanceAnswer) => ofCustomers.push({ ...answer, owner: `CUSTOMER#${id}` }),
    }));
    const from = Date.now();
    await offer([till((answer) => among.push(answer)), ...neighbours], seconds);
    const to = Date.now();

    const shares = grantedShares(ofCustomers, { from, to, budget: PROD.budgets.customer });
    const findings = [
      describeGrants(shares),
      describeRefusals(ofCustomers),
      describeWrites(ofCustomers),
      describeTill(alone, among),
    ];
    process.stdout.write(
      `${customers} customers sent ${((1_000 * ofCustomers.length) / (to - from)).toFixed(0)} requests a second\n`,
    );
    for (const { text, holds } of findings) process.stdout.write(`  ${holds ? 'holds' : 'FAILS'}  ${text}\n`);
    if (!findings.every(({ holds }) => holds)) process.exitCode = 1;
  } finally {
    await fleet.close();
    await workbench.close();
  }
});
