import { Card } from '@/components/ui/card';
import { Details } from '@/components/ui/details';
import type { Affected } from '@/lib/groups/types';

/** Who is told, before the button. */
export function AffectedPeople({
  affected: { people, others, schools, notices, isUrgent },
}: {
  affected: Affected;
}) {
  const all = people.length + others;
  return (
    <Card title="Who is affected" id="affected" accent="next">
      {all === 0 ? (
        <p>Nobody of the group attends on these days, so nobody is told.</p>
      ) : (
        <>
          <p>
            <b>
              {all === 1 ? '1 person' : `${all} people`} at{' '}
              {schools === 1 ? '1 school' : `${schools} schools`}
            </b>
            , with their headteachers and induction tutors, are told in the portal
            {isUrgent ? ', and by e-mail at once, because it is within five school days' : ''}:{' '}
            {notices === 1 ? 'one notice' : `${notices.toLocaleString('en-GB')} notices`}, one for each
            reader.
          </p>
          {others > 0 && (
            <p>
              {others === 1 ? 'One of them is' : `${others} of them are`} trained by another partner, so the
              name is not shown here.
            </p>
          )}
          {people.length > 0 && (
            <Details summary="Names">
              <ul className="plain-list">
                {people.map(({ personId, name, role, schoolName }) => (
                  <li key={`${personId} ${role} ${schoolName}`}>
                    {name}, {role === 'ect' ? 'ECT' : 'mentor'}, {schoolName}
                  </li>
                ))}
              </ul>
            </Details>
          )}
        </>
      )}
    </Card>
  );
}
