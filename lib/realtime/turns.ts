import 'server-only';

// News for thousands at once leaves connections of the pool for those who ask for pages.
const atOnce = 4;

const holder = globalThis as typeof globalThis & { ecfTurns?: { running: number; waiting: (() => void)[] } };

/** Runs the work as soon as fewer than four others run. */
export async function takeTurn(work: () => Promise<void>): Promise<void> {
  holder.ecfTurns ??= { running: 0, waiting: [] };
  const turns = holder.ecfTurns;
  if (turns.running >= atOnce) await new Promise<void>((resolve) => turns.waiting.push(resolve));
  else turns.running += 1;
  try {
    await work();
  } finally {
    // The turn is handed on, so that nobody slips in between.
    const next = turns.waiting.shift();
    if (next === undefined) turns.running -= 1;
    else next();
  }
}
