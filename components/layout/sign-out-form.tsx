import { Button } from '@/components/ui/button';

/** A post, so that no link or picture elsewhere can sign people out. */
export function SignOutForm() {
  return (
    <form action="/api/session/end" method="post">
      <Button variant="quiet" small>
        Sign out
      </Button>
    </form>
  );
}
