import { SummaryList } from '@/components/ui/summary-list';
import { audienceLabel, patternInWords } from '@/lib/groups/labels';
import type { GroupDetails } from '@/lib/groups/types';
import { intakeLabel } from '@/lib/registrations/labels';

const notSet = <span className="text-ink-soft">Not set</span>;

export function GroupSummary({ group }: { group: GroupDetails }) {
  const venueHref = group.events.some(({ isDraft }) => !isDraft)
    ? `/staff/groups/${group.id}/venue`
    : `/staff/groups/${group.id}/edit`;
  return (
    <SummaryList
      rows={[
        { label: 'Intake', value: intakeLabel(group.intakeYear, group.intakeTerm) },
        { label: 'For', value: audienceLabel[group.audience] },
        { label: 'Phase and area', value: [group.phase, group.area].filter(Boolean).join(', ') || notSet },
        {
          label: 'Programme',
          value: group.programmeName ?? notSet,
        },
        {
          label: 'Order of modules',
          value: group.orderAgreedWith === null ? 'The programme’s' : `Agreed with ${group.orderAgreedWith}`,
          action: { href: `/staff/groups/${group.id}/modules`, label: 'Change' },
        },
        { label: 'Meets', value: patternInWords(group) ?? notSet },
        {
          label: 'Term dates of',
          value: group.laCode === null ? notSet : (group.laName ?? `Local authority ${group.laCode}`),
        },
        { label: 'Venue', value: group.venueName ?? notSet, action: { href: venueHref, label: 'Change' } },
        { label: 'Facilitator', value: group.facilitatorName ?? notSet },
        { label: 'Lead provider', value: group.leadProviderName },
        { label: 'Delivery partner', value: group.deliveryPartnerName },
      ]}
    />
  );
}
