import { Button } from '@mantine/core';
import type { NextActionKind } from 'customer-graph-client/console';
import { Link } from 'react-router';
import { useTexts } from '../../language/language.ts';
import { useViewer, type Viewer } from '../../session/viewer-context.ts';
import type { ActionKind, OpenAction } from '../person/actions.ts';
import { type CounterCustomer, coversOf, jobsOf } from '../person/counter-customer.ts';
import { actionTexts } from './action-texts.ts';
import { EstimateAnswer } from './estimate-answer.tsx';
import { texts } from './texts.ts';
import { VisitArrival } from './visit-arrival.tsx';

type Props = {
  readonly action: NonNullable<CounterCustomer['nextActions']>[number];
  readonly customer: CounterCustomer;
  onStart(action: OpenAction): void;
  onDone(message: string): void;
};

/** What the graph asks for, as the buttons that do it. */
export function ActionButtons({ action: { kind, subject }, customer, onStart, onDone }: Props) {
  const names = useTexts(actionTexts);
  const viewer = useViewer();
  const subjectId = subject?.id ?? null;
  const job = jobsOf(customer).find(({ id }) => id === subjectId);
  const isBooked = coversOf(customer).some(({ id, appointment }) => id === subjectId && appointment != null);
  const forms = formsOf(kind, viewer).filter((form) => form !== 'book' || !isBooked);
  if (kind === 'ESTIMATE_TO_APPROVE' && job !== undefined) return <EstimateAnswer job={job} onDone={onDone} />;
  return (
    <>
      {kind === 'APPOINTMENT_TODAY' && subjectId !== null && (
        <VisitArrival customer={customer} appointmentId={subjectId} onDone={onDone} />
      )}
      {forms.map((form, index) => (
        <Button
          key={form}
          size="xs"
          variant={index === 0 ? 'filled' : 'default'}
          onClick={() => onStart({ kind: form, subjectId })}
        >
          {names[form]}
        </Button>
      ))}
      {subjectId !== null && <DeskLink kind={kind} subjectId={subjectId} />}
    </>
  );
}

/** The forms that do it, the usual one first. */
const FORMS: Readonly<Partial<Record<NextActionKind, readonly ActionKind[]>>> = {
  BOOK_INSPECTION: ['book'],
  CONFIRM_CONTACT_DETAILS: ['correct'],
  ITEM_READY: ['giveBack'],
  OFFER_TO_FULFIL: ['redeem'],
  INSPECTION_OVERDUE: ['inspect', 'book'],
  APPOINTMENT_TODAY: ['inspect'],
  CALL_BACK: ['recordCall'],
  CLAIM_TO_DECIDE: ['claim'],
};

function formsOf(kind: NextActionKind, viewer: Viewer): readonly ActionKind[] {
  // Who may not decide about cover opens a case for those who may.
  if (kind === 'COVER_LAPSED') return [viewer.may('warranties:decide') ? 'reinstate' : 'openCase'];
  // Confirmed details let the matcher decide.
  if (kind === 'REVIEW_DUPLICATE') return viewer.may('identity:read') ? [] : ['correct'];
  return FORMS[kind] ?? [];
}

type LinkProps = { readonly kind: NextActionKind; readonly subjectId: string };

/** Work of the desk opens there. */
function DeskLink({ kind, subjectId }: LinkProps) {
  const { openTheCase, compare } = useTexts(texts);
  const { path, text } =
    kind === 'REVIEW_DUPLICATE'
      ? { path: `/desk/duplicates/${subjectId}`, text: compare }
      : { path: `/desk/cases/${subjectId}`, text: openTheCase };
  if (!DESK_KINDS.includes(kind)) return null;
  return (
    <Button size="xs" component={Link} to={path} variant="default">
      {text}
    </Button>
  );
}

const DESK_KINDS: readonly NextActionKind[] = ['OPEN_CASE', 'UPDATE_PROMISED', 'OFFER_PENDING', 'REVIEW_DUPLICATE'];
