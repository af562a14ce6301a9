'use client';

import { useEffect, useState } from 'react';
import { buttonClass } from '@/components/ui/button';

const warningSeconds = 120;

/**
 * Warns two minutes before the session ends and offers to keep it. `keepAliveUrl` answers 204 when the session was
 * extended. Text already typed stays on the page in every case.
 */
export function IdleWarning({
  idleSeconds,
  keepAliveUrl,
  signInUrl,
}: {
  idleSeconds: number;
  keepAliveUrl: string;
  signInUrl: string;
}) {
  const [lastActive, setLastActive] = useState<number>();
  const [remaining, setRemaining] = useState<number>();
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    setLastActive(Date.now());
    // Activity in one tab keeps the others signed in too.
    const channel = new BroadcastChannel('session-activity');
    channel.onmessage = () => setLastActive(Date.now());
    channel.postMessage('active');
    return () => channel.close();
  }, []);

  useEffect(() => {
    if (lastActive === undefined) return;
    const tick = () => setRemaining(Math.ceil((lastActive + idleSeconds * 1000 - Date.now()) / 1000));
    tick();
    const timer = setInterval(tick, 1000);
    return () => clearInterval(timer);
  }, [lastActive, idleSeconds]);

  async function stay() {
    try {
      const answer = await fetch(keepAliveUrl, { method: 'POST', credentials: 'same-origin' });
      setFailed(!answer.ok);
      if (!answer.ok) return;
      setLastActive(Date.now());
      new BroadcastChannel('session-activity').postMessage('active');
    } catch {
      setFailed(true);
    }
  }

  if (remaining === undefined || remaining > warningSeconds) return null;
  const minutes = Math.ceil(remaining / 60);
  const over = remaining <= 0 || failed;
  return (
    <section className="idle" aria-label="Your session">
      <div className="wrap">
        <p role="alert">
          {over ? (
            <>
              <strong>You have been signed out to keep information safe.</strong> What you typed is still on
              this page. Sign in again in another tab, then come back and send it.
            </>
          ) : (
            <>
              <strong>You will be signed out in {minutes === 1 ? '1 minute' : `${minutes} minutes`}</strong>{' '}
              because nothing has happened for a while.
            </>
          )}
        </p>
        {over ? (
          <a className={buttonClass('primary')} href={signInUrl} target="_blank" rel="noopener">
            Sign in (opens in a new tab)
          </a>
        ) : (
          <button type="button" className={buttonClass('primary')} onClick={stay}>
            Stay signed in
          </button>
        )}
      </div>
    </section>
  );
}
