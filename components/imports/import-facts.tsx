import { SummaryList } from '@/components/ui/summary-list';
import { formatDate, formatInstant } from '@/lib/dates/format';
import type { ImportView } from '@/lib/imports/queries';
import { fileSize } from '@/lib/imports/words';

export function ImportFacts({ view }: { view: ImportView }) {
  const rows = [
    { label: 'File', value: `${view.fileName} (${fileSize(view.fileBytes)})` },
    ...(view.kind === 'registrations' ? [{ label: 'As of', value: formatDate(view.asOf) }] : []),
    { label: 'Uploaded', value: `${formatInstant(view.createdAt)} by ${view.createdBy}` },
    ...(view.checkedAt === null ? [] : [{ label: 'Checked', value: formatInstant(view.checkedAt) }]),
    ...(view.appliedAt === null ? [] : [{ label: 'Applied', value: formatInstant(view.appliedAt) }]),
  ];
  return (
    <section className="mt-6" aria-labelledby="facts">
      <h2 id="facts">The file</h2>
      <SummaryList rows={rows} />
    </section>
  );
}
