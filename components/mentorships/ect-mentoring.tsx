import type { SchoolPaths } from '@/components/people/paths';
import { ButtonLink } from '@/components/ui/button-link';
import { Card } from '@/components/ui/card';
import { formatDate, formatDateLong } from '@/lib/dates/format';
import { otherName } from '@/lib/mentorships/rules';
import type { MentorshipRecord } from '@/lib/mentorships/types';

/** Who mentors an ECT today and who is planned, with what can be done about it. */
export function EctMentoring({
  ect,
  paths,
  canAct,
}: {
  ect: {
    personId: string;
    name: string;
    current: MentorshipRecord | null;
    plans: MentorshipRecord[];
  };
  paths: SchoolPaths;
  canAct: boolean;
}) {
  const page = paths.mentorOf(ect.personId);
  const { current, plans } = ect;
  return (
    <Card id="now" title="Mentor now and planned">
      <dl className="summary">
        <div>
          <dt>Now</dt>
          <dd>
            {current === null ? (
              'Nobody'
            ) : (
              <>
                {otherName(current)}, since {formatDate(current.startsOn)}
                {current.endsOn !== null && `, until ${formatDateLong(current.endsOn)}`}
              </>
            )}
          </dd>
          {canAct && current !== null && (
            <dd className="action">
              <a href={`${page}/end`}>
                {current.endsOn === null ? 'End' : 'Change the last day'}
                <span className="sr-only"> of the mentorship with {otherName(current)}</span>
              </a>
            </dd>
          )}
        </div>
        {plans.map((plan) => (
          <div key={plan.id}>
            <dt>Planned</dt>
            <dd>
              {otherName(plan)}, from {formatDateLong(plan.startsOn)}
              {plan.endsOn !== null && ` until ${formatDateLong(plan.endsOn)}`}
            </dd>
            {canAct && (
              <dd className="action">
                <span className="cluster">
                  <a href={`${page}?plan=${plan.id}#choose`}>
                    Change<span className="sr-only"> the plan with {otherName(plan)}</span>
                  </a>
                  <a href={`${page}/cancel?plan=${plan.id}`}>
                    Cancel<span className="sr-only"> the plan with {otherName(plan)}</span>
                  </a>
                </span>
              </dd>
            )}
          </div>
        ))}
      </dl>
    </Card>
  );
}

/** The way for somebody who is not on the list yet. */
export function NotRegisteredYet({ href }: { href: string }) {
  return (
    <Card id="not-registered" title="The mentor is not on this list">
      <p>Somebody who is not registered with your school as a mentor yet is registered first.</p>
      <p className="mt-2">
        <ButtonLink href={href} variant="secondary">
          Register a mentor
        </ButtonLink>
      </p>
    </Card>
  );
}
