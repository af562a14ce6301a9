import type { Metadata } from 'next';
import { SupportSentence } from '@/components/enquiries/support-sentence';
import { Columns } from '@/components/layout/columns';
import { Stack } from '@/components/layout/stack';
import { PageLinks } from '@/components/public-pages/page-links';
import { ButtonLink } from '@/components/ui/button-link';
import { Card } from '@/components/ui/card';
import { LadderBar } from '@/components/ui/ladder-bar';
import { Tag } from '@/components/ui/tag';
import { publicSettings } from './public-settings';

export const metadata: Metadata = {
  title: { absolute: 'ECF School Dashboard: early career teachers and mentors at your school' },
  robots: { index: true, follow: true },
};

export default async function StartPage() {
  const { leadProvider, organisation, support, pages } = await publicSettings();
  const about = pages.filter(({ section }) => section !== 'statements');
  return (
    <>
      <div className="hero">
        <div>
          <h1>Every early career teacher and mentor, and what happens next</h1>
          <p className="lede">
            See who is registered at your school, where each person stands, who has to act, and when training
            takes them out of the classroom.
          </p>
          <div className="cluster mt-6">
            <ButtonLink href="/sign-in">Sign in</ButtonLink>
            <ButtonLink href="/help" variant="secondary">
              Ask for access or help
            </ButtonLink>
          </div>
          <p className="mt-4 text-sm text-ink-soft">
            You sign in with your school e-mail address. There is no password to remember.
          </p>
        </div>
        <Example />
      </div>
      <Stack>
        <h2 className="sr-only">Who it is for</h2>
        <Columns kind="thirds" stretch>
          <Card title="Headteachers and induction tutors" level={3} id="for-schools" accent="brand">
            <ul className="ticks">
              <li>One list of your ECTs and mentors, with what needs your attention first</li>
              <li>Each person’s schedule as an Excel file, for cover and workload planning</li>
              <li>Mentors matched to ECTs, and a clear way to say that something has changed</li>
            </ul>
          </Card>
          <Card title="ECTs and mentors" level={3} id="for-participants" accent="brand">
            <ul className="ticks">
              <li>Your next event with its place and time, on your phone</li>
              <li>Who your mentor is, or who your ECTs are</li>
              <li>Your own record, and how to have it put right</li>
            </ul>
          </Card>
          <Card title="Partnership and provider staff" level={3} id="for-staff" accent="brand">
            <ul className="ticks">
              <li>The same facts across all of your schools</li>
              <li>Registrations, groups and events brought in from workbooks, checked row by row</li>
              <li>What schools ask and report, in one place</li>
            </ul>
          </Card>
        </Columns>
        {about.length > 0 && (
          <Card title="About the programme" id="about">
            <PageLinks pages={about} level={3} />
          </Card>
        )}
        <Card title="New to this service?" id="new">
          <p>
            The programme is led by {leadProvider} and delivered locally by {organisation}. If your school is
            new here or you cannot sign in, <SupportSentence {...support} />.
          </p>
        </Card>
      </Stack>
    </>
  );
}

function Example() {
  return (
    <section className="card card-next hero-example" aria-label="An example, with an invented person">
      <p className="text-sm text-ink-soft">An example, with an invented person</p>
      <p className="mt-1 text-lg font-bold">Robin Ashgrove</p>
      <p className="text-sm text-ink-soft">Early career teacher, September 2026 intake</p>
      <p className="mt-3">
        <Tag tone="danger">Action required</Tag>
      </p>
      <p className="mt-1">A mentor needs to be assigned.</p>
      <div className="mt-4 grid gap-3">
        <LadderBar
          name="With the DfE"
          states={['done', 'done', 'done', 'waiting', 'upcoming']}
          text="With the DfE: waiting for the appropriate body"
        />
        <LadderBar
          name="With the provider"
          states={['done', 'done', 'waiting', 'upcoming', 'upcoming']}
          text="With the provider: waiting for the school to assign a mentor"
        />
      </div>
      <p className="mt-4">
        <strong>Next out of class</strong> Tuesday afternoon, 1pm to 4pm
      </p>
    </section>
  );
}
