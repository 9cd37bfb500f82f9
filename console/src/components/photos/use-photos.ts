import { useEffect, useRef, useState } from 'react';
import { useClient } from 'urql';
import { pendingCommands } from '../../graph/pending-commands.ts';
import { useTexts } from '../../language/language.ts';
import { PhotoRefusedError, sendPhoto } from './send-photo.ts';
import { texts } from './texts.ts';

/** As many as one thing may have. */
export const MOST_PHOTOS = 10;
export const PHOTO_TYPES = ['image/jpeg', 'image/png', 'image/webp'];

export type ChosenPhoto = {
  readonly key: number;
  /** The URL of the picture in this window. */
  readonly preview: string;
  readonly state: 'SENDING' | 'WAITING' | 'SENT' | 'FAILED';
  readonly attachmentId: string | null;
  /** Why it is not taken; null also where the reason is nothing for people. */
  readonly failure: string | null;
};

export type Photos = {
  readonly items: readonly ChosenPhoto[];
  /** Some are still on their way: what they belong to cannot be saved yet. */
  readonly sending: boolean;
  readonly failed: boolean;
  /** What a command takes. */
  readonly attachments: readonly string[];
  add(files: readonly File[]): void;
  remove(key: number): void;
};

/** Photos that are sent while the rest of a form is typed. Those of a form that closes hang on nothing, and the graph deletes them. */
export function usePhotos(): Photos {
  const client = useClient();
  const { wrongType, refused } = useTexts(texts);
  const [items, setItems] = useState<readonly ChosenPhoto[]>([]);
  const running = useRef(new Map<number, { readonly preview: string; readonly controller: AbortController }>());
  const lastKey = useRef(0);
  useEffect(() => () => running.current.forEach(forget), []);

  const change = (key: number, part: Partial<ChosenPhoto>) =>
    setItems((all) => all.map((one) => (one.key === key ? { ...one, ...part } : one)));

  async function send(key: number, file: File, signal: AbortSignal): Promise<void> {
    pendingCommands.begin();
    try {
      if (!PHOTO_TYPES.includes(file.type)) throw new PhotoRefusedError(wrongType);
      const { attachmentId, isRefused } = await sendPhoto(client, file, {
        signal,
        onWaiting: () => change(key, { state: 'WAITING' }),
        onSending: () => change(key, { state: 'SENDING' }),
      });
      if (isRefused) throw new PhotoRefusedError(refused);
      change(key, { state: 'SENT', attachmentId });
    } catch (error) {
      if (signal.aborted) return;
      change(key, { state: 'FAILED', failure: error instanceof PhotoRefusedError ? error.message : null });
    } finally {
      pendingCommands.end();
    }
  }

  return {
    items,
    sending: items.some(({ state }) => state === 'SENDING' || state === 'WAITING'),
    failed: items.some(({ state }) => state === 'FAILED'),
    attachments: items.flatMap(({ attachmentId }) => attachmentId ?? []),
    add(files) {
      for (const file of files.slice(0, MOST_PHOTOS - items.length)) {
        const key = ++lastKey.current;
        const [preview, controller] = [URL.createObjectURL(file), new AbortController()];
        running.current.set(key, { preview, controller });
        setItems((all) => [...all, { key, preview, state: 'SENDING', attachmentId: null, failure: null }]);
        void send(key, file, controller.signal);
      }
    },
    remove(key) {
      const photo = running.current.get(key);
      if (photo !== undefined) forget(photo);
      running.current.delete(key);
      setItems((all) => all.filter((one) => one.key !== key));
    },
  };
}

function forget({ preview, controller }: { readonly preview: string; readonly controller: AbortController }): void {
  controller.abort();
  URL.revokeObjectURL(preview);
}
