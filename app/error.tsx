'use client';

import { ProblemPage } from '@/components/layout/problem-page';

export default function ErrorPage({ error }: { error: Error & { digest?: string } }) {
  return (
    <main className="main" id="main">
      <div className="wrap">
        <title>Sorry, there is a problem with the service</title>
        <ProblemPage reference={error.digest} />
      </div>
    </main>
  );
}
