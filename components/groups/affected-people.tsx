import { Card } from '@/components/ui/card';
import { Details } from '@/components/ui/details';
import type { Affected } from '@/lib/groups/types';

/** Who is told, before the button. */
export function AffectedPeople({ affected: { people, schools, isUrgent } }: { affected: Affected }) {
  return (
    <Card title="Who is affected" id="affected" accent="next">
      {people.length === 0 ? (
        <p>Nobody of the group attends on these days, so nobody is told.</p>
      ) : (
        <>
          <p>
            <b>
              {people.length === 1 ? '1 person' : `${people.length} people`} at{' '}
              {schools === 1 ? '1 school' : `${schools} schools`}
            </b>
            , with their headteachers and induction tutors, are told in the portal
            {isUrgent ? ', and by e-mail at once, because it is within five school days.' : '.'}
          </p>
          <Details summary="Names">
            <ul className="plain-list">
              {people.map(({ personId, name, role, schoolName }) => (
                <li key={`${personId} ${schoolName}`}>
                  {name}, {role === 'ect' ? 'ECT' : 'mentor'}, {schoolName}
                </li>
              ))}
            </ul>
          </Details>
        </>
      )}
    </Card>
  );
}
