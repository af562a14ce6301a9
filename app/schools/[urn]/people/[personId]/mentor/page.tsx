import type { Metadata } from 'next';
import { ChooseMentorForm } from '@/components/mentorships/choose-mentor-form';
import { DfeReminder } from '@/components/mentorships/dfe-reminder';
import { EctMentoring, NotRegisteredYet } from '@/components/mentorships/ect-mentoring';
import { MentorEcts } from '@/components/mentorships/mentor-ects';
import { schoolPaths } from '@/components/people/paths';
import { Banner } from '@/components/ui/banner';
import { Card } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { today } from '@/lib/dates/clock';
import { formatDate } from '@/lib/dates/format';
import { partsOfDate } from '@/lib/dates/typed';
import { pairingDoneTitle } from '@/lib/mentorships/labels';
import { mentorAddressSchema } from '@/lib/mentorships/schemas';
import { mentoringSentence, optionsOf } from '@/lib/mentorships/words';
import { chooseMentorAction } from './actions';
import { readMentoring } from './read';

interface Props {
  params: Promise<{ urn: string; personId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { urn, personId } = await params;
  const { mentoring } = await readMentoring(urn, personId);
  return { title: `${mentoring.ect === null ? 'ECTs' : 'Mentor'} of ${mentoring.name}` };
}

export default async function MentorPage({ params, searchParams }: Props) {
  const { urn, personId } = await params;
  const { mentoring, school, actor } = await readMentoring(urn, personId);
  const { mentor: chosen, plan, from, done } = mentorAddressSchema.parse(await searchParams);
  const { ect, mentor, name, dfe } = mentoring;
  const paths = schoolPaths(school.urn);
  const planned = ect?.plans.find(({ id }) => id === plan);
  const options = ect === null ? [] : optionsOf(ect);
  const starts =
    from ?? planned?.startsOn ?? (ect !== null && ect.startsOn > today() ? ect.startsOn : today());
  return (
    <>
      <PageHeader
        back={{ href: paths.person(personId), label: name }}
        title={ect === null ? `ECTs of ${name}` : `Mentor of ${name}`}
        lede={mentoringSentence(mentoring)}
      />
      {done && (
        <Banner tone="success" title={pairingDoneTitle[done]} announce>
          <p>Everybody whom it concerns has been told.</p>
        </Banner>
      )}
      <div className="stack">
        {done && <DfeReminder dfe={dfe} done />}
        {actor.kind === 'staff' && ect?.mayPair && (
          <p>You act on behalf of {school.name}, whose headteacher and induction tutors are told.</p>
        )}
        {ect !== null && <EctMentoring ect={ect} paths={paths} canAct={ect.mayPair} />}
        {ect?.mayPair && (
          <Card
            id="choose"
            title={planned ? 'Change the plan' : ect.current === null ? 'Assign a mentor' : 'Another mentor'}
          >
            {options.length === 0 ? (
              <p>No other mentor is registered with {school.name}.</p>
            ) : (
              <ChooseMentorForm
                key={planned?.id}
                action={chooseMentorAction}
                hidden={{ urn: String(school.urn), ect: personId, ...(planned && { plan: planned.id }) }}
                ectName={name}
                options={options}
                chosen={chosen ?? planned?.other?.personId ?? undefined}
                starts={partsOfDate(starts)}
                startsHint={`From ${formatDate(ect.startsOn)}, when ${name} ${ect.startsOn > today() ? 'comes' : 'came'}, to twelve months from now. A day ahead is a plan until then.`}
              />
            )}
          </Card>
        )}
        {ect?.mayPair && actor.kind === 'school' && (
          <NotRegisteredYet href={paths.registerMentor(personId)} />
        )}
        {mentor !== null && <MentorEcts mentor={mentor} ects={mentoring.ects} paths={paths} />}
      </div>
    </>
  );
}
