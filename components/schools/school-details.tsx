import { SummaryList } from '@/components/ui/summary-list';
import { formatClockTime, formatDate } from '@/lib/dates/format';
import type { SchoolDetails as Details } from '@/lib/schools/details';

function clock(minute: number): string {
  return formatClockTime(`${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`);
}

export function SchoolDetails({ school }: { school: Details }) {
  const { teachingDay } = school;
  return (
    <SummaryList
      rows={[
        { label: 'Name', value: school.name },
        {
          label: 'URN',
          value:
            school.formerUrns.length === 0
              ? school.urn
              : `${school.urn} (before: ${school.formerUrns.join(', ')})`,
        },
        { label: 'Type and phase', value: `${school.type}, ${school.phase.toLowerCase()}` },
        {
          label: 'Status',
          value:
            school.closedOn === null
              ? school.status
              : `${school.status} since ${formatDate(school.closedOn)}`,
        },
        ...(school.trust === null ? [] : [{ label: 'Trust', value: school.trust }]),
        { label: 'Local authority', value: school.localAuthority ?? 'Not known' },
        {
          label: 'Address',
          value: school.address.length === 0 ? 'Not known' : school.address.join(', '),
        },
        { label: 'Telephone', value: school.telephone ?? 'Not known' },
        { label: 'Main e-mail address', value: school.mainEmail ?? 'Not known' },
        {
          label: 'Teaching day',
          value: `${clock(teachingDay.starts)} to ${clock(teachingDay.ends)}, lunch from ${clock(teachingDay.lunch)}`,
        },
        {
          label: 'Training with',
          value:
            school.partnerships.length === 0 ? (
              'No partnership has been confirmed'
            ) : (
              <ul className="m-0 list-none p-0">
                {school.partnerships.map((partnership) => (
                  <li key={`${partnership.intakeYear} ${partnership.leadProvider}`}>
                    {partnership.intakeYear} to {partnership.intakeYear + 1} intakes:{' '}
                    {partnership.leadProvider} with {partnership.deliveryPartner}
                  </li>
                ))}
              </ul>
            ),
        },
      ]}
    />
  );
}
