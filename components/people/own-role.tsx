import { ScheduleCard } from '@/components/schedules/schedule-card';
import { ButtonLink } from '@/components/ui/button-link';
import type { IsoDate } from '@/lib/dates/iso-date';
import type { RoleProfile } from '@/lib/people/types';
import { Ladders } from './ladders';
import { PairingCard } from './pairing-card';
import { selfPaths } from './paths';
import { RegistrationCard } from './registration-card';

/** What an ECT or mentor reads of their own registration and training in one role. */
export function OwnRole({
  role,
  person,
  today,
  mayOpen,
  several,
}: {
  role: RoleProfile;
  person: { trn: string | null; email: string | null };
  today: IsoDate;
  /** Current ECTs: the others' pages are not the mentor's to open. */
  mayOpen: ReadonlySet<string>;
  several: boolean;
}) {
  const level = several ? 3 : 2;
  return (
    <div className="stack">
      {several && <h2>{role.role === 'ect' ? 'As an ECT' : 'As a mentor'}</h2>}
      <ScheduleCard
        id={`${role.role}-schedule`}
        schedule={role.schedule}
        today={today}
        withCover={false}
        links={selfPaths.eventLinks}
        level={level}
        actions={
          (role.trainedHere || role.schedule.events.length > 0) && (
            <div className="cluster">
              <a href={selfPaths.schedulePage}>Month, term and timeline</a>
              <ButtonLink href={selfPaths.calendars} variant="secondary" small>
                Subscribe
              </ButtonLink>
              <ButtonLink href={selfPaths.shares} variant="secondary" small>
                Share
              </ButtonLink>
              <ButtonLink href={selfPaths.schedule} variant="secondary" small download>
                Export this schedule as an Excel file
              </ButtonLink>
            </div>
          )
        }
      />
      <Ladders role={role} level={level} />
      <PairingCard
        role={role}
        personHref={(id) => (mayOpen.has(id) ? selfPaths.ect(id) : null)}
        level={level}
      />
      <RegistrationCard role={role} person={person} change={selfPaths.reports} level={level} />
    </div>
  );
}
