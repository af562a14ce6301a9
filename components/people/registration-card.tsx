import { Card } from '@/components/ui/card';
import { SummaryList, type SummaryRow } from '@/components/ui/summary-list';
import { formatDate } from '@/lib/dates/format';
import { keptUntil, workingDaysInWords, workingPatternLabel } from '@/lib/people/labels';
import type { RoleProfile, TrainingLine } from '@/lib/people/types';

/** What is registered: who trains, who assesses, from when to when. */
export function RegistrationCard({
  role,
  person,
  change,
  programmes,
  level,
}: {
  role: RoleProfile;
  person: { trn: string | null; email: string | null };
  /** Where somebody says that a line is wrong. */
  change?: string;
  /** Where the two programmes stand side by side. */
  programmes?: string;
  level?: 2 | 3;
}) {
  const isEct = role.role === 'ect';
  const days = workingDaysInWords(role.workingDays);
  const pattern = role.workingPattern === null ? null : workingPatternLabel[role.workingPattern];
  const rows: (SummaryRow | null)[] = [
    row('Teacher reference number', person.trn ?? 'Not known yet'),
    row('E-mail address', person.email ?? 'Not known'),
    row('Intake', role.intake),
    row('DfE schedule', role.scheduleName),
    role.trainings.length > 0 ? { label: 'Training', value: <Trainings lines={role.trainings} /> } : null,
    row(
      'Training group',
      role.keptPlace ? `${role.keptPlace.group}. ${keptUntil(role.keptPlace)}` : role.group,
    ),
    row('Lead provider', role.leadProvider ?? 'Not known yet'),
    row(
      'Delivery partner',
      role.deliveryPartner ?? (role.leadProvider === null ? null : 'Not confirmed by the lead provider yet'),
    ),
    isEct
      ? row('Appropriate body', role.appropriateBody ?? 'Not yet confirmed by the appropriate body')
      : null,
    isEct ? row('Induction started', role.inductionStartedOn && formatDate(role.inductionStartedOn)) : null,
    isEct ? row('Length of induction', role.inductionLength) : null,
    row('At this school from', formatDate(role.startsOn)),
    row('Leaving on', role.endsOn && formatDate(role.endsOn)),
    row('Working pattern', [pattern, days].filter(Boolean).join(': ') || 'Not known'),
    row('Subject', role.subject),
    row('Phase', role.phase),
  ];
  return (
    <Card
      id={`${role.role}-details`}
      title="Registration details"
      level={level}
      aside={change && <a href={change}>Something is wrong here</a>}
    >
      <SummaryList rows={rows.filter((entry) => entry !== null)} />
      {programmes && (
        <p className="screen-only">
          <a href={programmes}>The two programmes side by side</a>
        </p>
      )}
    </Card>
  );
}

/** One line for each training, the earliest first. */
function Trainings({ lines }: { lines: readonly TrainingLine[] }) {
  return (
    <ul className="plain-list">
      {lines.map((line) => (
        <li key={line.id}>
          {line.with}: {line.endsOn === null ? 'from ' : ''}
          {formatDate(line.startsOn)}
          {line.endsOn !== null && ` to ${formatDate(line.endsOn)}`}, {line.standing}
        </li>
      ))}
    </ul>
  );
}

function row(label: string, value: string | null): SummaryRow | null {
  return value === null ? null : { label, value };
}
