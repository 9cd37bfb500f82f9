import { lazy } from 'react';
import { FormDrawer } from '../../components/form-drawer.tsx';
import { useTexts } from '../../language/language.ts';
import type { ActionFormProps, ActionKind, OpenAction } from '../person/actions.ts';
import type { CounterCustomer } from '../person/counter-customer.ts';
import { actionTexts } from './action-texts.ts';

/** Each form loads itself when somebody needs it. */
const FORMS: Readonly<Record<ActionKind, React.ComponentType<ActionFormProps>>> = {
  receive: lazy(async () => ({ default: (await import('../forms/receive-item-form.tsx')).ReceiveItemForm })),
  giveBack: lazy(async () => ({ default: (await import('../forms/give-back-form.tsx')).GiveBackForm })),
  inspect: lazy(async () => ({ default: (await import('../forms/inspection-form.tsx')).InspectionForm })),
  book: lazy(async () => ({ default: (await import('../forms/booking-form.tsx')).BookingForm })),
  visit: lazy(async () => ({ default: (await import('../forms/visit-form.tsx')).VisitForm })),
  openCase: lazy(async () => ({ default: (await import('../forms/case-form.tsx')).CaseForm })),
  redeem: lazy(async () => ({ default: (await import('../forms/redeem-form.tsx')).RedeemForm })),
  correct: lazy(async () => ({ default: (await import('../forms/details-form.tsx')).DetailsForm })),
  recordCall: lazy(async () => ({ default: (await import('../forms/call-form.tsx')).CallForm })),
  claim: lazy(async () => ({ default: (await import('../forms/claim-form.tsx')).ClaimForm })),
  reinstate: lazy(async () => ({ default: (await import('../forms/reinstate-form.tsx')).ReinstateForm })),
};

type Props = {
  readonly open: OpenAction | null;
  readonly customer: CounterCustomer;
  onDone(message: string): void;
  onClose(): void;
};

export function ActionDrawer({ open, customer, onDone, onClose }: Props) {
  const names = useTexts(actionTexts);
  const Form = open === null ? null : FORMS[open.kind];
  return (
    <FormDrawer title={open === null ? null : names[open.kind]} onClose={onClose}>
      {open !== null && Form !== null && (
        <Form customer={customer} subjectId={open.subjectId} onDone={onDone} onCancel={onClose} />
      )}
    </FormDrawer>
  );
}
