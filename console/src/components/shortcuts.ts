import { useEffect, useEffectEvent, useSyncExternalStore } from 'react';

const STORAGE_KEY = 'shortcuts-off';
const listeners = new Set<() => void>();

/** Shortcuts of one key, which people who speak to their computer, or whose hand shakes, can turn off. */
export const shortcutSetting = {
  isOn: () => localStorage.getItem(STORAGE_KEY) === null,
  turn(on: boolean): void {
    if (on) localStorage.removeItem(STORAGE_KEY);
    else localStorage.setItem(STORAGE_KEY, '1');
    for (const listener of listeners) listener();
  },
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

export const useShortcutsOn = (): boolean => useSyncExternalStore(shortcutSetting.subscribe, shortcutSetting.isOn);

/** Runs an action on its key, unless somebody writes, or a form or a list is open over the page. */
export function useShortcuts(actions: Readonly<Record<string, () => void>>): void {
  const run = useEffectEvent((event: KeyboardEvent) => {
    const action = actions[event.key];
    if (action === undefined || event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return;
    if (!shortcutSetting.isOn() || isWriting(event.target) || document.querySelector('[role=dialog]') !== null) return;
    // The letter would else be typed into the field that gets the focus.
    event.preventDefault();
    action();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => run(event);
    addEventListener('keydown', listener);
    return () => removeEventListener('keydown', listener);
  }, []);
}

const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));
