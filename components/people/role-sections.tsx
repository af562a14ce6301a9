import type { ReactNode } from 'react';
import { Columns } from '@/components/layout/columns';
import { ScheduleCard } from '@/components/schedules/schedule-card';
import { ButtonLink } from '@/components/ui/button-link';
import type { IsoDate } from '@/lib/dates/iso-date';
import type { Profile, RoleProfile } from '@/lib/people/types';
import { Ladders } from './ladders';
import { PairingCard } from './pairing-card';
import type { SchoolPaths } from './paths';
import { RegistrationCard } from './registration-card';
import { StandingCard } from './standing-card';

/** Everything a school or staff read of a person in one role. With two roles each has a heading of its own. */
export function RoleSections({
  profile,
  role,
  paths,
  today,
  canAct,
  orderOf,
  beside,
}: {
  profile: Profile;
  role: RoleProfile;
  paths: SchoolPaths;
  today: IsoDate;
  canAct: boolean;
  /** Where staff agree the order of modules of a training. */
  orderOf?: (trainingId: string) => string;
  /** Stands under the pairing, which is short, beside the long registration details. */
  beside?: ReactNode;
}) {
  const several = profile.roles.length > 1;
  const level = several ? 3 : 2;
  const { nextStep } = role.words;
  return (
    <div className="stack">
      {several && <h2>{role.role === 'ect' ? 'As an ECT' : 'As a mentor'}</h2>}
      <StandingCard
        role={role}
        canAct={canAct}
        doneHref={paths.doneOf(profile.personId)}
        actionHref={canAct && nextStep ? paths.next(nextStep.topic, profile.personId) : null}
      />
      <Ladders role={role} level={level} />
      <ScheduleCard
        id={`${role.role}-schedule`}
        schedule={role.schedule}
        today={today}
        withCover
        links={paths.eventLinksOf(profile.personId)}
        level={level}
        actions={
          (role.trainedHere || role.schedule.events.length > 0) && (
            <div className="cluster">
              <a href={paths.schedulePageOf(profile.personId)}>Month, term and timeline</a>
              {orderOf && role.trainingId !== null && <a href={orderOf(role.trainingId)}>Order of modules</a>}
              {canAct && (
                <ButtonLink href={paths.calendars} variant="secondary" small>
                  Subscribe
                </ButtonLink>
              )}
            </div>
          )
        }
      />
      <Columns kind="halves">
        <div className="stack">
          <PairingCard
            role={role}
            personHref={paths.person}
            level={level}
            action={paths.mentorOf(profile.personId)}
          />
          {beside}
        </div>
        <RegistrationCard
          role={role}
          person={profile}
          change={canAct ? paths.report(profile.personId) : undefined}
          programmes={paths.programmesOf(profile.personId)}
          level={level}
        />
      </Columns>
    </div>
  );
}
