/** Commands whose answer is not there yet. The page says so, and a window with one asks before it closes. */
let pending = 0;
const listeners = new Set<() => void>();

export const pendingCommands = {
  count: () => pending,
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  begin: () => change(1),
  end: () => change(-1),
};

function change(by: number): void {
  pending += by;
  if (pending === 0) removeEventListener('beforeunload', askBeforeClosing);
  else addEventListener('beforeunload', askBeforeClosing);
  for (const listener of listeners) listener();
}

function askBeforeClosing(event: BeforeUnloadEvent): void {
  event.preventDefault();
}
