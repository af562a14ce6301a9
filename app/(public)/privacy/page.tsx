import type { Metadata } from 'next';
import { SupportSentence } from '@/components/enquiries/support-sentence';
import { PageHeader } from '@/components/ui/page-header';
import { publicSettings } from '../public-settings';

export const metadata: Metadata = { title: 'Privacy' };

export default async function PrivacyPage() {
  const { brand, leadProvider, organisation, dataProtectionEmail } = await publicSettings();
  return (
    <>
      <PageHeader
        title="Privacy"
        lede={`What the ${brand.productName} knows about people, why, and for how long.`}
      />
      <div className="prose">
        <h2>Who is responsible</h2>
        <p>
          Together, {leadProvider} and {organisation} decide how this service uses personal information. With
          questions and requests, <SupportSentence email={dataProtectionEmail} telephone="" />.
        </p>

        <h2>What we keep</h2>
        <ul>
          <li>
            <strong>About early career teachers and mentors:</strong> name, e-mail address, teacher reference
            number, school, start date, working pattern, training programme, mentor or ECTs, training group
            and events, and how far registration has come
          </li>
          <li>
            <strong>About headteachers and induction tutors:</strong> name, work e-mail address, role and
            school
          </li>
          <li>
            <strong>About everybody who signs in:</strong> when you signed in, and what you looked at or
            changed in another person’s record
          </li>
        </ul>
        <p>We do not ask for a date of birth or a National Insurance number.</p>

        <h2>Where it comes from</h2>
        <p>
          From your school, from {leadProvider}, from the Department for Education’s registration of early
          career teachers and its register of schools, and from you.
        </p>

        <h2>Why we may use it</h2>
        <p>
          It is needed to carry out training that is a public task (article 6(1)(e) of the UK GDPR): statutory
          induction and the training entitlement of early career teachers. Where health is the reason for an
          absence, that reason is kept apart, and only the person who wrote it and the staff who deal with it
          can read it.
        </p>

        <h2>Who sees it</h2>
        <ul>
          <li>the headteacher and induction tutors of the school, for people registered there</li>
          <li>you, for your own record; a mentor sees the name, schedule and progress of their ECTs</li>
          <li>staff of {leadProvider} and of the delivery partner, for training that they lead or deliver</li>
        </ul>
        <p>
          We do not sell information, do not use it for advertising and do not decide anything about a person
          by machine alone.
        </p>

        <h2>How long we keep it</h2>
        <p>
          Training records are kept for six years after the training ends, then erased. Reasons of health are
          erased twelve months after the return. Records of who signed in and what they did are kept as long
          as the training records that they are about. Mail that we sent is erased after a week; the rows of
          files that staff uploaded, and answers on forms that nobody sent, after a month.
        </p>

        <h2>Your rights</h2>
        <p>
          You may ask for a copy of what we keep about you, have it corrected, object to its use, or ask for
          it to be restricted or erased. We answer within one month. If you are not satisfied, complain to us
          first at the address above; you may also complain to the{' '}
          <a href="https://ico.org.uk/make-a-complaint/">Information Commissioner’s Office</a>.
        </p>

        <h2>Cookies</h2>
        <p>
          Only those needed to sign in. See <a href="/cookies">cookies</a>.
        </p>
        <p className="text-sm text-ink-soft">Last changed on 24 November 2026.</p>
      </div>
    </>
  );
}
