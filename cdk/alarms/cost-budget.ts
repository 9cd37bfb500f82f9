import { CfnBudget } from 'aws-cdk-lib/aws-budgets';
import type { Topic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';

/** Percents of the amount, by what is compared with it. */
const NOTICES = [
  { notificationType: 'ACTUAL', threshold: 80 },
  { notificationType: 'FORECASTED', threshold: 100 },
];

/**
 * Tells the topic when the month becomes expensive. It counts the whole account: a budget of the stack's tags would count nothing until
 * somebody activates the tags for billing. See docs/runbook.md#cost.
 */
export class CostBudget extends Construct {
  constructor(scope: Construct, id: string, props: { readonly monthlyUsd: number; readonly topic: Topic }) {
    super(scope, id);
    const { monthlyUsd, topic } = props;
    const budget = new CfnBudget(this, 'Budget', {
      budget: {
        ...{ budgetType: 'COST', timeUnit: 'MONTHLY' },
        budgetLimit: { amount: monthlyUsd, unit: 'USD' },
      },
      notificationsWithSubscribers: NOTICES.map((notice) => ({
        notification: { ...notice, comparisonOperator: 'GREATER_THAN', thresholdType: 'PERCENTAGE' },
        subscribers: [{ subscriptionType: 'SNS', address: topic.topicArn }],
      })),
    });
    // AWS checks that the budget may publish.
    budget.node.addDependency(topic);
  }
}
