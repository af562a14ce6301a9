'use client';

import { useActionState } from 'react';
import { Button } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { type Column, Table } from '@/components/ui/table';
import { Tag, type Tone } from '@/components/ui/tag';
import { formatClockTime, formatDateShortWithYear } from '@/lib/dates/format';
import { emptyFormState, type FormState } from '@/lib/forms/form-state';
import { visitStateLabel } from '@/lib/visits/labels';
import type { StaffVisit, VisitState } from '@/lib/visits/types';

type Action = (state: FormState, formData: FormData) => Promise<FormState>;

const toneOf: Record<VisitState, Tone> = {
  declined: 'danger',
  overdue: 'danger',
  proposed: 'warning',
  agreed: 'success',
};
const answerWords = { agreed: 'can make it', declined: 'cannot make it', none: 'has not answered' };

/** Visits that are proposed or agreed, what needs attention first. */
export function VisitsTable({ visits, withdraw }: { visits: StaffVisit[]; withdraw: Action }) {
  const [state, submit] = useActionState(withdraw, emptyFormState);
  return (
    <>
      <ErrorSummary errors={state.errors} />
      <Table
        caption="Proposed and agreed visits"
        columns={[...columns, { header: 'Withdraw', headerHidden: true, cell: withdrawCell(submit) }]}
        rows={visits}
        rowKey={({ eventId }) => eventId}
      />
    </>
  );
}

const columns: Column<StaffVisit>[] = [
  {
    header: 'Visit',
    rowHeader: true,
    cell: ({ title, schoolName, date, startTime }) => (
      <>
        <b>{title}</b>, {schoolName}
        <br />
        {formatDateShortWithYear(date)}, {formatClockTime(startTime)}
      </>
    ),
  },
  { header: 'State', cell: ({ state }) => <Tag tone={toneOf[state]}>{visitStateLabel[state]}</Tag> },
  {
    header: 'ECT and mentor',
    cell: ({ attendees, urn, state }) => (
      <ul className="list-none p-0">
        {attendees.map(({ personId, name, role, answer }) => (
          <li key={personId}>
            <a href={`/schools/${urn}/people/${personId}`}>{name}</a> ({role === 'ect' ? 'ECT' : 'mentor'})
            {state !== 'agreed' && ` ${answerWords[answer ?? 'none']}`}
          </li>
        ))}
      </ul>
    ),
  },
];

const withdrawCell = (submit: (formData: FormData) => void) =>
  function WithdrawCell({ eventId, title, state, schoolName }: StaffVisit) {
    if (state === 'agreed') return '';
    return (
      <form action={submit}>
        <input type="hidden" name="eventId" value={eventId} />
        <Button variant="secondary" small about={`${title}, ${schoolName}`}>
          Withdraw
        </Button>
      </form>
    );
  };
