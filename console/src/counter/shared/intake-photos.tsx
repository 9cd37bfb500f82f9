import { ConsoleItemPhotosDocument } from 'customer-graph-client/console';
import { PhotoStrip } from '../../components/photos/photo-strip.tsx';
import { useRead } from '../../graph/use-read.ts';
import { useTexts } from '../../language/language.ts';
import { texts } from './texts.ts';

/** What an item looked like when the shop received it. Nothing stands here without photos. */
export function IntakePhotos({ jobId }: { readonly jobId: string }) {
  const { intakePhoto } = useTexts(texts);
  const { data } = useRead(ConsoleItemPhotosDocument, { id: jobId });
  return <PhotoStrip attachments={data?.serviceJob?.attachments} describe={intakePhoto} />;
}
