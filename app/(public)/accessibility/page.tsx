import type { Metadata } from 'next';
import { SupportSentence } from '@/components/enquiries/support-sentence';
import { PageHeader } from '@/components/ui/page-header';
import { publicSettings } from '../public-settings';

export const metadata: Metadata = { title: 'Accessibility statement' };

export default async function AccessibilityPage() {
  const { brand, support } = await publicSettings();
  return (
    <>
      <PageHeader
        title="Accessibility statement"
        lede={`This statement applies to the ${brand.productName}.`}
      />
      <div className="prose">
        <p>
          The service is run by the {brand.organisationName}. We want as many people as possible to be able to
          use it. For example, you should be able to:
        </p>
        <ul>
          <li>change colours, contrast and fonts through your browser or device, including a dark display</li>
          <li>zoom in up to 400% without the text running off the screen</li>
          <li>use every page and form with a keyboard only, or with speech recognition</li>
          <li>
            listen to the pages with a screen reader, including pictures and charts, which have words beside
            them
          </li>
          <li>use every page with scripts switched off, and print it</li>
        </ul>
        <p>
          <a href="https://mcmw.abilitynet.org.uk/">AbilityNet</a> has advice on making your device easier to
          use if you have a disability.
        </p>

        <h2>How accessible this service is</h2>
        <p>We know that some parts may not be fully accessible:</p>
        <ul>
          <li>
            the Excel files that you export have headings and named columns, but have not been tested with
            every screen reader
          </li>
          <li>
            documents that others supply, such as newsletters and policies, may not have been made accessible
          </li>
          <li>
            Canvas and the DfE’s services, which we link to, are run by others and have their own statements
          </li>
        </ul>

        <h2>Feedback and contact information</h2>
        <p>
          If you need information in another form, such as large print, easy read, audio or braille, or if you
          find a problem that is not listed here, <SupportSentence {...support} />. We will answer within 5
          working days.
        </p>

        <h2>Enforcement procedure</h2>
        <p>
          The Equality and Human Rights Commission (EHRC) is responsible for enforcing the Public Sector
          Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018 (the “accessibility
          regulations”). If you are not happy with how we respond to your complaint, contact the{' '}
          <a href="https://www.equalityadvisoryservice.com/">Equality Advisory and Support Service (EASS)</a>.
        </p>

        <h2>Technical information about this service’s accessibility</h2>
        <p>
          The {brand.organisationName} is committed to making this service accessible, in accordance with the
          accessibility regulations.
        </p>
        <h3>Compliance status</h3>
        <p>
          This service is partially compliant with the{' '}
          <a href="https://www.w3.org/TR/WCAG22/">Web Content Accessibility Guidelines version 2.2</a> AA
          standard, because of the points above and because it has not yet been tested by an independent
          auditor.
        </p>
        <h3>Time limit</h3>
        <p>
          You are signed out after 2 hours without activity. Two minutes before, the page offers to keep you
          signed in with one button, and what you have typed stays on the page.
        </p>

        <h2>What we are doing to improve accessibility</h2>
        <p>
          We are going to test with JAWS, NVDA, VoiceOver, Dragon and screen magnifiers together with people
          who use them, and will publish what we find here.
        </p>

        <h2>Preparation of this accessibility statement</h2>
        <p>This statement was prepared on 24 November 2026. It was last reviewed on 24 November 2026.</p>
        <p>
          The service is tested with each change. Automated checks against WCAG 2.2 AA look at every page, at
          the width of a phone as well as of a desk. The main journeys are also run with a keyboard only and
          with scripts switched off. Automated checks find only part of the problems that people meet, so
          please tell us about yours.
        </p>
      </div>
    </>
  );
}
