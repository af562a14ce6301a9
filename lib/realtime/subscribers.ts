import 'server-only';

/** Somebody's open page at this process. */
export interface Subscriber {
  userId: string;
  /** There may be something new for them. */
  wake(): void;
  /** The process stops. */
  end(): void;
}

interface Registry {
  byUser: Map<string, Set<Subscriber>>;
  count: number;
  isStopping: boolean;
}

/** Browsers share one among their tabs; the rest are other devices, and browsers that cannot share. */
export const mostPerUser = 12;
export const mostPerProcess = 5_000;

const holder = globalThis as typeof globalThis & { ecfSubscribers?: Registry };

// The bundler loads modules twice: once for what runs at the start of the process, once for the routes.
function registry(): Registry {
  holder.ecfSubscribers ??= { byUser: new Map(), count: 0, isStopping: false };
  return holder.ecfSubscribers;
}

/** Answers how to leave again, or null when there are too many already or the process stops. */
export function subscribe(subscriber: Subscriber): (() => void) | null {
  const all = registry();
  const own = all.byUser.get(subscriber.userId) ?? new Set();
  if (all.isStopping || own.size >= mostPerUser || all.count >= mostPerProcess) return null;
  all.byUser.set(subscriber.userId, own.add(subscriber));
  all.count += 1;
  return () => {
    if (!own.delete(subscriber)) return;
    all.count -= 1;
    if (own.size === 0 && all.byUser.get(subscriber.userId) === own) all.byUser.delete(subscriber.userId);
  };
}

export function wakeUsers(userIds: readonly string[]): void {
  for (const id of userIds) for (const subscriber of registry().byUser.get(id) ?? []) subscriber.wake();
}

/** After a gap in listening anybody may have news. */
export function wakeEverybody(): void {
  for (const own of registry().byUser.values()) for (const subscriber of own) subscriber.wake();
}

/** One open stream would keep the process alive after it was told to stop. */
export function endAllSubscribers(): void {
  registry().isStopping = true;
  for (const own of registry().byUser.values()) for (const subscriber of [...own]) subscriber.end();
}

export function countSubscribers(): number {
  return registry().count;
}
