import { formatDate } from '@/lib/dates/format';
import type { IsoDate } from '@/lib/dates/iso-date';
import { intakeLabel } from '@/lib/registrations/labels';
import type { IntakeTerm } from '@/lib/registrations/types';
import type { PersonRow, RecordFacts, Records } from './types';

interface Led {
  lead_provider_id: string | null;
  delivery_partner_id: string | null;
}

const roleWord = { ect: 'ECT', mentor: 'Mentor' };

/** One record as the page shows it beside the other, without what another provider leads or delivers. */
export function describeRecord(records: Records, person: PersonRow, organisationId: string): RecordFacts {
  const name = (id: string | null) => (id === null ? null : (records.names[id] ?? null));
  const isOwn = ({ lead_provider_id, delivery_partner_id }: Led) =>
    lead_provider_id === organisationId || delivery_partner_id === organisationId;
  const applications = [...records.training_period, ...records.registration];
  const stays = records.school_period.filter(({ id, person_id }) => {
    const led = applications.filter(({ school_period_id }) => school_period_id === id);
    return (
      person_id === person.id &&
      (led.some(isOwn) || led.every(({ lead_provider_id }) => lead_provider_id === null))
    );
  });
  const stayIds = new Set(stays.map(({ id }) => id));
  const trainings = records.training_period.filter(
    (training) => stayIds.has(training.school_period_id) && isOwn(training),
  );
  const trainingIds = new Set(trainings.map(({ id }) => id));
  const pairings = records.mentorship.flatMap((pairing) => {
    if (stayIds.has(pairing.ect_period_id))
      return [`Mentored by ${name(pairing.mentor_period_id)}, ${dates(pairing)}`];
    return stayIds.has(pairing.mentor_period_id)
      ? [`Mentors ${name(pairing.ect_period_id)}, ${dates(pairing)}`]
      : [];
  });
  const requests = records.service_request.filter(({ person_id }) => person_id === person.id);
  const invited = records.invitation.filter(({ person_id }) => person_id === person.id);
  return {
    id: person.id,
    name: person.name,
    facts: [
      { label: 'Name', values: [person.name] },
      { label: 'TRN', values: present(person.trn) },
      {
        label: 'E-mail addresses',
        values: [
          ...new Set([...present(person.email?.toLowerCase() ?? null), ...invited.map(({ email }) => email)]),
        ],
      },
      { label: 'Signs in as', values: present(name(person.user_id)) },
      {
        label: 'Schools',
        values: stays.map((stay) => `${roleWord[stay.role]} at ${name(stay.school_id)}, ${dates(stay)}`),
      },
      {
        label: 'Training',
        values: trainings.map(
          (training) =>
            `${name(training.lead_provider_id)}, ${intakeLabel(training.intake_year, training.intake_term as IntakeTerm)}, ${dates(training)}`,
        ),
      },
      {
        label: 'Groups',
        values: records.group_membership
          .filter(({ training_period_id }) => trainingIds.has(training_period_id))
          .map((place) => `${name(place.group_id)}, ${dates(place)}`),
      },
      { label: 'Mentoring', values: pairings },
      { label: 'Requests', values: requests.map(({ number }) => `R-${number}`) },
    ],
  };
}

function present(value: string | null): string[] {
  return value === null ? [] : [value];
}

function dates({ starts_on, ends_on }: { starts_on: IsoDate; ends_on: IsoDate | null }): string {
  return `from ${formatDate(starts_on)}${ends_on === null ? '' : ` to ${formatDate(ends_on)}`}`;
}
