'use client';

import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { Preview } from '@/lib/announcements/types';

const quietMilliseconds = 500;

export interface LivePreview {
  preview: Preview | null;
  subject: string;
}

/** Asks for the preview when nobody has typed for a moment. The answer to an older question is dropped. */
export function usePreview(
  form: RefObject<HTMLFormElement | null>,
  initial: LivePreview,
): LivePreview & { look: () => void } {
  const [live, setLive] = useState(initial);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const asking = useRef<AbortController>(undefined);

  const ask = useCallback(async () => {
    if (form.current === null) return;
    asking.current?.abort();
    const controller = new AbortController();
    asking.current = controller;
    const typed = new FormData(form.current);
    try {
      const answer = await fetch('/api/staff/announcements/preview', {
        method: 'POST',
        body: typed,
        signal: controller.signal,
      });
      if (!answer.ok) return;
      const preview: Preview = await answer.json();
      setLive({ preview, subject: String(typed.get('subject') ?? '') });
    } catch {
      // Offline, or asked anew: what is shown stays until the next answer.
    }
  }, [form]);

  const look = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(ask, quietMilliseconds);
  }, [ask]);

  // The Preview button answered.
  const answered = initial.preview;
  const answeredSubject = initial.subject;
  useEffect(() => {
    if (answered !== null) setLive({ preview: answered, subject: answeredSubject });
  }, [answered, answeredSubject]);

  useEffect(() => {
    ask();
    return () => {
      clearTimeout(timer.current);
      asking.current?.abort();
    };
  }, [ask]);

  return { ...live, look };
}
