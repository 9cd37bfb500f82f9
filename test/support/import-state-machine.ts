import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { DEV } from '../../cdk/configuration.ts';
import { CustomerGraphStack } from '../../cdk/customer-graph-stack.ts';

/** The definition of the state machine of imports, as the template has it. References to other resources are `ref`. */
export const importStateMachine = (): unknown => stateMachineWith('ApplyChunk');

/** The same of the state machine that has this state. */
export function stateMachineWith(state: string): unknown {
  const template = Template.fromStack(new CustomerGraphStack(new App(), 'customer-graph', { ...DEV, console: null }));
  const machines = Object.values(template.findResources('AWS::StepFunctions::StateMachine'));
  const texts = machines.map(({ Properties }) => joinedText(Properties.DefinitionString));
  const text = texts.find((one) => one.includes(state));
  if (text === undefined) throw new Error(`the template has no state machine with the state ${state}`);
  return JSON.parse(text);
}

function joinedText(value: unknown): string {
  if (typeof value === 'string') return value;
  const { 'Fn::Join': join } = value as { readonly 'Fn::Join'?: readonly [string, readonly unknown[]] };
  return join === undefined ? 'ref' : join[1].map(joinedText).join(join[0]);
}
