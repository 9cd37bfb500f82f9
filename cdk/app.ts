import { Annotations, App } from 'aws-cdk-lib';
import { type Configuration, DEV, PROD } from './configuration.ts';
import { CustomerGraphStack } from './customer-graph-stack.ts';
import { placeholdersIn } from './placeholders.ts';

const app = new App();
/** `-c first-deployment=true`, `-c allow-placeholders=true`: the command line gives texts. */
const isSet = (name: string): boolean => String(app.node.tryGetContext(name)) === 'true';

stackOf('customer-graph-dev', DEV);
const prod = stackOf('customer-graph-prod', PROD);
// An error of this stack alone: the other one can be deployed all the same.
if (!isSet('allow-placeholders')) for (const problem of placeholdersIn(PROD)) Annotations.of(prod).addError(problem);

function stackOf(id: string, configuration: Configuration): CustomerGraphStack {
  const protectData = configuration.protectData && !isSet('first-deployment');
  return new CustomerGraphStack(app, id, { ...configuration, protectData });
}
