import type { SchoolActor } from '@/lib/auth/actor';
import { today } from '@/lib/dates/clock';
import { partsOfDate } from '@/lib/dates/typed';
import { startJourney } from '@/lib/journeys/commands/start-journey';
import type { StoredAnswers } from '@/lib/journeys/types';
import { sendSubmission } from '@/lib/submissions/commands/send-submission';
import type { SubmittedRole } from '@/lib/submissions/types';
import { nextTrn } from '@/tests/factories/sequence';

interface Providers {
  leadProvider: { id: string };
  deliveryPartner: { id: string };
  body: { id: string };
}

/** Answers to every question about a new teacher who starts today. */
export function answersAbout(
  role: SubmittedRole,
  providers: Providers,
  more: StoredAnswers = {},
): StoredAnswers {
  const trn = nextTrn();
  const { day, month, year } = partsOfDate(today());
  return {
    teacher: { trn, name: `Nia Newly ${trn}`, standing: 'clear', reference: '' },
    email: { email: `nia.${trn}@example.org` },
    'start-date': { 'startsOn-day': day, 'startsOn-month': month, 'startsOn-year': year },
    'working-pattern': { pattern: 'part_time', days: ['1', '2'] },
    teaching: { phase: 'Secondary', subject: 'Music' },
    provider: { providers: `${providers.leadProvider.id}:${providers.deliveryPartner.id}` },
    ...(role === 'ect'
      ? {
          'appropriate-body': { body: providers.body.id },
          programme: { programme: 'provider_led' },
          mentor: { mentor: 'later' },
        }
      : { ect: { ect: 'later' } }),
    ...more,
  };
}

/** @returns the address of the confirmation, and the number in it */
export async function sendAnswers(actor: SchoolActor, role: SubmittedRole, answers: StoredAnswers) {
  const journeyId = await startJourney(actor, `register-${role}`, { answers });
  const path = await sendSubmission(actor, { role, journeyId, version: 1 });
  return { journeyId, path, number: Number(/REG-(\d+)/.exec(path)?.[1]) };
}
