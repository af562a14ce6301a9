import { ButtonLink } from '@/components/ui/button-link';

/** Says the same for what does not exist and for what somebody may not see. */
export function NotFoundText() {
  return (
    <div className="prose">
      <title>Page not found</title>
      <h1>Page not found</h1>
      <p>
        If you typed the address, check that it is correct. If you pasted it, check that you copied all of it.
      </p>
      <p>
        You may also see this when the page is about a person or school that you do not have access to, for
        example because you are signed in for another school.
      </p>
      <div className="cluster">
        <ButtonLink href="/">Go to the start page</ButtonLink>
        <ButtonLink href="/help" variant="secondary">
          Ask for help
        </ButtonLink>
      </div>
    </div>
  );
}
