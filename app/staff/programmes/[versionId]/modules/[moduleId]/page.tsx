import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ButtonForm } from '@/components/groups/draft-form';
import { ProgrammeForm } from '@/components/programmes/programme-form';
import { Card } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { eventFields, moduleFields } from '@/lib/programmes/labels';
import { requireEditable } from '@/lib/programmes/require-editable';
import { changeModuleAction, changePlannedEventAction, removeModuleAction } from '../../../actions';

export const metadata: Metadata = { title: 'Change a module' };

interface Props {
  params: Promise<{ versionId: string; moduleId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** The module, with `?event=` one of its planned events (`new` adds one), or with `?remove=1` whether it goes. */
export default async function ModulePage({ params, searchParams }: Props) {
  const { versionId, moduleId } = await params;
  const { event, remove } = await searchParams;
  const { version, edited, caption, back } = await requireEditable(versionId);
  const module = version.modules.find(({ id }) => id === moduleId);
  if (module === undefined) notFound();
  const href = `/staff/programmes/${version.id}/modules/${module.id}`;
  const hidden = { ...edited, moduleId: module.id };
  const toModule = { href, label: module.title };
  const chosen = module.events.find(({ id }) => id === event);
  if (chosen !== undefined || event === 'new') {
    return (
      <div className="prose">
        <PageHeader
          title={chosen === undefined ? 'Add a planned event' : 'Change a planned event'}
          caption={module.title}
          back={toModule}
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
  if (remove === '1') {
    const events =
      module.events.length === 1 ? 'planned event goes' : `${module.events.length} planned events go`;
    return (
      <div className="prose">
        <PageHeader
          title={`Take module ${module.number} away?`}
          caption={module.title}
          lede={`Its ${events} as well, and later modules move up.`}
          back={toModule}
        />
        <ButtonForm
          action={removeModuleAction}
          hidden={hidden}
          label="Take the module away"
          variant="danger"
        />
      </div>
    );
  }
  return (
    <div className="prose">
      <PageHeader title={`Module ${module.number}`} caption={caption} back={back} />
      <ProgrammeForm
        action={changeModuleAction}
        hidden={hidden}
        fields={moduleFields(version, module, module.year)}
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
      <p>
        <a href={`${href}?remove=1`}>Take the module away</a>
      </p>
    </div>
  );
}
