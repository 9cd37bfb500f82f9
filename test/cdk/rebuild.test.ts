import { expect, it } from 'vitest';
import { DEV, PROD } from '../../cdk/configuration.ts';
import { propertiesOf, STAGES } from './templates.ts';

it.each(STAGES)(
  'a rebuild works on as many parts at a time as the configuration of $stage says',
  ({ stage, template }) => {
    const { rebuildPartsAtOnce } = stage === 'prod' ? PROD : DEV;
    const machines = propertiesOf(template, 'AWS::StepFunctions::StateMachine').map((properties) =>
      JSON.stringify(properties),
    );
    const [machine, ...others] = machines.filter((text) => text.includes('RebuildParts'));
    expect(others).toEqual([]);
    expect(machine).toContain(`\\"MaxConcurrency\\":${rebuildPartsAtOnce}`);
  },
);
