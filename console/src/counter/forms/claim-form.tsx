import { DecideClaimForm } from '../../common-forms/decide-claim-form.tsx';
import { useTexts } from '../../language/language.ts';
import type { ActionFormProps } from '../person/actions.ts';
import { texts } from './texts.ts';

/** A claim of the person for a covered item. */
export function ClaimForm({ subjectId, onDone, onCancel }: ActionFormProps) {
  const { claimDecided } = useTexts(texts);
  if (subjectId === null) return null;
  return <DecideClaimForm claimId={subjectId} onDone={(decided) => (decided ? onDone(claimDecided) : onCancel())} />;
}
