import { Annotations, App } from 'aws-cdk-lib';
import { type Configuration, DEV, PROD } from './configuration.ts';
import { missingConfirmation } from './confirmation.ts';
import { CustomerGraphStack } from './customer-graph-stack.ts';
import { placeholdersIn } from './placeholders.ts';

const app = new App();
/** `-c first-deployment=true`, `-c allow-placeholders=true`: values of the command line are strings. */
const isSet = (name: string): boolean => String(app.node.tryGetContext(name)) === 'true';

addStack('customer-graph-dev', DEV);
const prod = addStack('customer-graph-prod', PROD);
// The errors belong to this stack alone, so the other stack can still be deployed.
if (!isSet('allow-placeholders')) for (const problem of placeholdersIn(PROD)) Annotations.of(prod).addError(problem);
const unconfirmed = missingConfirmation(PROD, app.node.tryGetContext('confirm'));
if (unconfirmed !== null) Annotations.of(prod).addError(unconfirmed);

function addStack(id: string, configuration: Configuration): CustomerGraphStack {
  const protectData = configuration.protectData && !isSet('first-deployment');
  return new CustomerGraphStack(app, id, { ...configuration, protectData });
}
