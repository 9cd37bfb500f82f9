import type { Viewer } from '../../session/viewer-context.ts';
import { type CounterCustomer, inspectableCovers, jobsOf, owedOffers } from './counter-customer.ts';

/** What one may do for anybody at the counter. */
type CommonAction = 'receive' | 'giveBack' | 'inspect' | 'book' | 'visit' | 'openCase' | 'redeem' | 'correct';

/** The others are done where the graph asks for them. */
export type ActionKind = CommonAction | 'recordCall' | 'claim' | 'reinstate';

/** A form that is open, and the thing that it begins with. */
export type OpenAction = { readonly kind: ActionKind; readonly subjectId: string | null };

export type ActionFormProps = {
  readonly customer: CounterCustomer;
  /** The cover, item, offer, call or claim that the form begins with; null: none was chosen. */
  readonly subjectId: string | null;
  onDone(message: string): void;
  onCancel(): void;
};

type ActionRule = {
  readonly kind: CommonAction;
  readonly key: string;
  readonly scope: string;
  /** Whether the person has what it is about. */
  applies(customer: CounterCustomer): boolean;
};

/** What one does at the counter, by one key each. */
const ACTIONS: readonly ActionRule[] = [
  { kind: 'receive', key: 'r', scope: 'service:write', applies: () => true },
  { kind: 'giveBack', key: 'g', scope: 'service:write', applies: (customer) => jobsOf(customer).length > 0 },
  {
    kind: 'inspect',
    key: 'i',
    scope: 'warranties:write',
    applies: (customer) => inspectableCovers(customer).length > 0,
  },
  { kind: 'book', key: 'b', scope: 'warranties:write', applies: () => true },
  { kind: 'visit', key: 'v', scope: 'interactions:write', applies: () => true },
  { kind: 'openCase', key: 'c', scope: 'cases:write', applies: () => true },
  { kind: 'redeem', key: 'o', scope: 'cases:write', applies: (customer) => owedOffers(customer).length > 0 },
  { kind: 'correct', key: 'e', scope: 'customers:write', applies: () => true },
];

export const actionsFor = (customer: CounterCustomer, viewer: Viewer): readonly ActionRule[] =>
  customer.status === 'ACTIVE' ? ACTIONS.filter(({ scope, applies }) => viewer.may(scope) && applies(customer)) : [];
