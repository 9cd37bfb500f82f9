import { createContext, type RefObject, useContext, useEffect, useRef } from 'react';
import { useTexts } from '../language/language.ts';
import { texts } from './texts.ts';

/** Whether something was typed into the form that is open, and not sent yet. */
export const TypedTextContext = createContext<RefObject<boolean> | null>(null);

/** For what stands around a form: asks before Escape or the like closes a form into which something was typed. */
export function useCarefulClose(onClose: () => void): { readonly typed: RefObject<boolean>; close(): void } {
  const { discard } = useTexts(texts);
  const typed = useRef(false);
  return {
    typed,
    close() {
      if (!typed.current || confirm(discard)) onClose();
    },
  };
}

/** For a form: notes that something was typed, until the form is gone. Its own buttons do not ask. */
export function useTypedText(): () => void {
  const typed = useContext(TypedTextContext);
  useEffect(
    () => () => {
      if (typed !== null) typed.current = false;
    },
    [typed],
  );
  return () => {
    if (typed !== null) typed.current = true;
  };
}
