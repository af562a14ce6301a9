/** Ways to reach somebody, as the end of a sentence: only those that are set, the form always. */
export function SupportSentence({ email, telephone }: { email: string; telephone: string }) {
  return (
    <>
      <a href="/help">ask for access or help</a>
      {telephone && (
        <>
          , telephone <a href={`tel:${telephone.replaceAll(' ', '')}`}>{telephone}</a>
        </>
      )}
      {email && (
        <>
          {' '}
          or write to <a href={`mailto:${email}`}>{email}</a>
        </>
      )}
    </>
  );
}
