import { ButtonLink } from '@/components/ui/button-link';
import { Card } from '@/components/ui/card';

/** On one's own page as long as the form has not been returned. */
export function WaitingForm() {
  return (
    <Card id="waiting-form" title="Your enrolment form is waiting for you" accent="next">
      <p className="mb-4">
        Confirm your details, so that you can be placed in a group. It takes about three minutes.
      </p>
      <ButtonLink href="/me/enrolment">Open the form</ButtonLink>
    </Card>
  );
}
