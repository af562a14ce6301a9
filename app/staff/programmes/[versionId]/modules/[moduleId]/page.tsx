import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ProgrammeForm } from '@/components/programmes/programme-form';
import { Card } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { halfTermLabel } from '@/lib/events/labels';
import { eventFields } from '@/lib/programmes/event-fields';
import { requireVersion } from '@/lib/programmes/require-version';
import { changeModuleAction, changePlannedEventAction } from '../../../actions';

export const metadata: Metadata = { title: 'Change a module' };

interface Props {
  params: Promise<{ versionId: string; moduleId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const halfTerms = Object.entries(halfTermLabel).map(([value, label]) => ({ value, label }));

/** The module, or with `?event=` one of its planned events (`new` adds one): one form on a page. */
export default async function ModulePage({ params, searchParams }: Props) {
  const { versionId, moduleId } = await params;
  const { event } = await searchParams;
  const { version } = await requireVersion(versionId);
  const module = version.modules.find(({ id }) => id === moduleId);
  if (module === undefined || !version.canChange || version.groups + version.trainings > 0) notFound();
  const href = `/staff/programmes/${version.id}/modules/${module.id}`;
  const hidden = { versionId: version.id, moduleId: module.id };
  const chosen = module.events.find(({ id }) => id === event);
  if (chosen !== undefined || event === 'new') {
    return (
      <div className="prose">
        <PageHeader
          title={chosen === undefined ? 'Add a planned event' : 'Change a planned event'}
          caption={module.title}
          back={{ href, label: module.title }}
        />
        <ProgrammeForm
          action={changePlannedEventAction}
          hidden={{ ...hidden, eventId: chosen?.id ?? '' }}
          fields={eventFields(chosen)}
          submit="Save the planned event"
          remove={chosen?.title}
        />
      </div>
    );
  }
  return (
    <div className="prose">
      <PageHeader
        title={`Module ${module.number}`}
        caption={`${version.programmeName}, version ${version.number}`}
        back={{ href: `/staff/programmes/${version.id}`, label: 'The programme' }}
      />
      <ProgrammeForm
        action={changeModuleAction}
        hidden={hidden}
        fields={[
          { name: 'title', label: 'Title', value: module.title },
          { name: 'standards', label: 'Teachers’ Standards (optional)', value: module.standards ?? '' },
          { name: 'halfTerm', label: 'Begins in', value: module.halfTerm, options: halfTerms },
          { name: 'weeks', label: 'Teaching weeks', value: String(module.weeks), isNumber: true },
        ]}
        submit="Save the module"
      />
      <Card title="Planned events" id="events">
        <ul className="plain-links">
          {module.events.map(({ id, title, week }) => (
            <li key={id}>
              <a href={`${href}?event=${id}`}>{title}</a> <span className="hint">week {week}</span>
            </li>
          ))}
          <li>
            <a href={`${href}?event=new`}>Add a planned event</a>
          </li>
        </ul>
      </Card>
    </div>
  );
}
