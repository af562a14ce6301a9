'use server';

import { requireSchoolReader } from '@/lib/auth/require-actor';
import { today } from '@/lib/dates/clock';
import { formAction } from '@/lib/forms/form-action';
import { assignMentor } from '@/lib/mentorships/commands/assign-mentor';
import { cancelPlannedMentor } from '@/lib/mentorships/commands/cancel-planned-mentor';
import { changePlannedMentor } from '@/lib/mentorships/commands/change-planned-mentor';
import { endMentorship } from '@/lib/mentorships/commands/end-mentorship';
import { replaceMentor } from '@/lib/mentorships/commands/replace-mentor';
import { previewPairing } from '@/lib/mentorships/queries';
import {
  cancelPlannedSchema,
  chooseMentorSchema,
  endMentorshipSchema,
  pairSchema,
} from '@/lib/mentorships/schemas';

const mentorPage = (urn: number, ect: string) => `/schools/${urn}/people/${ect}/mentor`;

export const chooseMentorAction = formAction({
  schema: chooseMentorSchema,
  run: async ({ urn, ect, mentor, startsOn, plan }) => {
    const { actor, school } = await requireSchoolReader(urn);
    const planned = plan === undefined ? {} : { planId: plan };
    await previewPairing(actor, { schoolId: school.id, ectId: ect, mentorId: mentor, startsOn, ...planned });
    const query = new URLSearchParams({ mentor, from: startsOn, ...(plan && { plan }) });
    return `${mentorPage(school.urn, ect)}/check?${query}`;
  },
});

export const pairAction = formAction({
  schema: pairSchema,
  run: async ({ urn, ect, mentor, startsOn, ...how }) => {
    const { actor, school } = await requireSchoolReader(urn);
    const pair = { schoolId: school.id, ectId: ect, mentorId: mentor, startsOn };
    let done: string = startsOn > today() ? 'planned' : 'assigned';
    if (how.kind === 'assign') await assignMentor(actor, pair);
    else {
      const { id, version } = how;
      if (how.kind === 'change') {
        await changePlannedMentor(actor, { ...pair, mentorship: { id, version } });
        done = 'changed';
      } else {
        await replaceMentor(actor, { ...pair, replaces: { id, version }, reason: how.reason ?? null });
        if (done === 'assigned') done = 'replaced';
      }
    }
    return `${mentorPage(school.urn, ect)}?done=${done}`;
  },
});

export const endMentorshipAction = formAction({
  schema: endMentorshipSchema,
  run: async ({ urn, ect, id, version, lastDay, reason }) => {
    const { actor, school } = await requireSchoolReader(urn);
    const mentorship = { id, version };
    await endMentorship(actor, { schoolId: school.id, ectId: ect, mentorship, lastDay, reason });
    return `${mentorPage(school.urn, ect)}?done=ended`;
  },
});

export const cancelPlannedAction = formAction({
  schema: cancelPlannedSchema,
  run: async ({ urn, ect, id, version, former }) => {
    const { actor, school } = await requireSchoolReader(urn);
    await cancelPlannedMentor(actor, {
      schoolId: school.id,
      ectId: ect,
      mentorship: { id, version },
      formerGoesOn: former === 'goes_on',
    });
    return `${mentorPage(school.urn, ect)}?done=cancelled`;
  },
});
