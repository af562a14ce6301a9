import { expect, it } from 'vitest';
import { defaultTeachingDay } from '@/lib/events/cover';
import { scheduleEvents } from '@/lib/schedules/rules';
import { shareDays, shareExpiresAt, withoutContacts } from '@/lib/shares/rules';
import { newShareSchema } from '@/lib/shares/schemas';
import { anEvent } from '@/tests/factories/event-records';
import { noon } from '@/tests/factories/records';

it('a shared schedule has no link to join and no name of staff', () => {
  const event = anEvent({
    mode: 'online',
    joinUrl: 'https://meet.example.org/j/1',
    facilitator: 'Fay Cilitator',
  });
  const events = scheduleEvents([event], { now: noon, teachingDay: defaultTeachingDay });
  const shared = withoutContacts({ events, outline: [], reason: null, version: 1, lastChangedAt: null });

  expect(events[0]?.joinUrl).not.toBeNull();
  expect(JSON.stringify(shared)).not.toMatch(/meet\.example\.org|Cilitator/);
  expect(shared.events[0]?.title).toBe('Training');
});

it.each(shareDays)('works for %i days', (days) => {
  expect(shareExpiresAt(noon, days).getTime() - noon.getTime()).toBe(days * 24 * 60 * 60 * 1000);
  expect(newShareSchema.parse({ label: 'Head', days: String(days) }).days).toBe(days);
});

it('works for no other time', () => {
  expect(newShareSchema.safeParse({ label: 'Head', days: '365' }).success).toBe(false);
});
