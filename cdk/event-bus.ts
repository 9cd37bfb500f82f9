import { EventBus as Bus } from 'aws-cdk-lib/aws-events';
import { type IRole, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import type { Configuration } from './configuration.ts';

/** The bus of domain events for other systems. `events/` has the schemas. Events identify people only by id. */
export class EventBus extends Construct {
  readonly name: string;
  private readonly bus: Bus;

  constructor(scope: Construct, id: string, { stage }: Configuration) {
    super(scope, id);
    this.bus = new Bus(this, 'Bus', { description: `Customer graph, ${stage}: what happened` });
    this.name = this.bus.eventBusName;
  }

  grantPublish(role: IRole): void {
    role.addToPrincipalPolicy(
      new PolicyStatement({ actions: ['events:PutEvents'], resources: [this.bus.eventBusArn] }),
    );
  }
}
