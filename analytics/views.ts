import type { View } from './relation.ts';
import { CASES } from './views/cases.ts';
import { CUSTOMERS } from './views/customers.ts';
import { FEEDBACK } from './views/feedback.ts';
import { INTERACTIONS } from './views/interactions.ts';
import { ORDER_LINES } from './views/order-lines.ts';
import { ORDERS } from './views/orders.ts';
import { RETURNS } from './views/returns.ts';

/** What analysts read, on AWS and locally. */
export const VIEWS: readonly View[] = [CUSTOMERS, ORDERS, ORDER_LINES, RETURNS, CASES, FEEDBACK, INTERACTIONS];
