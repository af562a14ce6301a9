import { Card } from '@/components/ui/card';
import { SummaryList, type SummaryRow } from '@/components/ui/summary-list';
import { formatDateLong } from '@/lib/dates/format';
import { workingDaysInWords, workingPatternLabel } from '@/lib/people/labels';
import { programmeLabel, roleWord } from '@/lib/submissions/labels';
import type { SubmissionDetail } from '@/lib/submissions/types';

/** What was sent, as it was sent. */
export function SubmissionFacts({ submission }: { submission: SubmissionDetail }) {
  const s = submission;
  const days = workingDaysInWords(s.workingDays);
  const rows: (SummaryRow | null)[] = [
    { label: 'Full name', value: <bdi>{s.name}</bdi> },
    { label: 'TRN', value: s.trn },
    { label: 'E-mail address', value: <span className="break-all">{s.email}</span> },
    { label: 'Role', value: s.role === 'ect' ? 'ECT' : 'Mentor' },
    { label: 'Start date', value: formatDateLong(s.startsOn) },
    s.isTransfer ? { label: 'Comes from another school', value: 'Yes' } : null,
    {
      label: 'Working pattern',
      value: `${workingPatternLabel[s.workingPattern]}${days === null ? '' : `: ${days}`}`,
    },
    { label: 'Phase', value: s.phase },
    { label: 'Subject', value: s.subject ?? 'Not given' },
    s.appropriateBody === null ? null : { label: 'Appropriate body', value: s.appropriateBody },
    { label: 'Training programme', value: programmeLabel[s.programmeType] },
    s.leadProvider === null ? null : { label: 'Lead provider', value: s.leadProvider },
    s.leadProvider === null
      ? null
      : { label: 'Delivery partner', value: s.deliveryPartner ?? 'To be confirmed by the lead provider' },
    {
      label: s.role === 'ect' ? 'Mentor' : `${roleWord.ect}s`,
      value: s.pairedWith === null ? 'To be decided' : <bdi>{s.pairedWith}</bdi>,
    },
    { label: 'Sent', value: `${formatDateLong(s.sentOn)}${s.sentBy === null ? '' : ` by ${s.sentBy}`}` },
  ];
  return (
    <Card id="sent" title="What was sent">
      <SummaryList rows={rows.filter((row) => row !== null)} />
    </Card>
  );
}
