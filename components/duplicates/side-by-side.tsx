import { type Column, Table } from '@/components/ui/table';
import type { Problem, RecordFacts } from '@/lib/duplicates/types';

const rowOf: Partial<Record<Problem['field'], string>> = {
  schools: 'Schools',
  training: 'Training',
  mentoring: 'Mentoring',
  requests: 'Requests',
};

interface Line {
  label: string;
  one: string[];
  other: string[];
}

/** Both records, fact by fact; what differs is said as well as marked. */
export function SideBySide({
  one,
  other,
  problems,
}: {
  one: RecordFacts;
  other: RecordFacts;
  problems: Problem[];
}) {
  const lines: Line[] = one.facts.map(({ label, values }, index) => ({
    label,
    one: values,
    other: other.facts[index]?.values ?? [],
  }));
  const columns: Column<Line>[] = [
    { header: 'What', rowHeader: true, cell: ({ label }) => label },
    { header: 'First record', cell: ({ one: values }) => <Values values={values} /> },
    { header: 'Second record', cell: ({ other: values }) => <Values values={values} /> },
    {
      header: 'Compared',
      cell: ({ label, one: values, other: others }) => {
        const wrong = problems.filter(({ field }) => rowOf[field] === label);
        return wrong.length === 0
          ? compared(values, others)
          : wrong.map(({ message }) => (
              <span key={message} className="block font-bold text-danger">
                Has to be mended first: {message}
              </span>
            ));
      },
    },
  ];
  return (
    <Table
      caption="Both records side by side"
      captionHidden
      columns={columns}
      rows={lines}
      rowKey={({ label }) => label}
    />
  );
}

function Values({ values }: { values: string[] }) {
  if (values.length === 0) return <span className="text-ink-soft">None</span>;
  return (
    <>
      {values.map((value) => (
        <span key={value} className="block wrap-anywhere">
          <bdi>{value}</bdi>
        </span>
      ))}
    </>
  );
}

function compared(one: string[], other: string[]): string {
  if (one.length === 0 && other.length === 0) return 'Neither';
  if (one.length === 0) return 'Second only';
  if (other.length === 0) return 'First only';
  return one.join('\n') === other.join('\n') ? 'The same' : 'Differs';
}
