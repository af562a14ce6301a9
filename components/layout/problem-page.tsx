/** What everybody sees when something of ours has failed. The reference finds the entry in the log. */
export function ProblemPage({ reference }: { reference?: string }) {
  return (
    <div className="prose">
      <h1>Sorry, there is a problem with the service</h1>
      <p>Nothing that you had already sent has been lost. Try again in a minute.</p>
      {reference && (
        <p>
          If it happens again, tell us this reference: <strong>{reference}</strong>
        </p>
      )}
      <div className="cluster">
        <a className="btn" href="">
          Try again
        </a>
        <a className="btn btn-secondary" href="/help">
          Ask for help
        </a>
      </div>
    </div>
  );
}
