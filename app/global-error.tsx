'use client';

import { ProblemPage } from '@/components/layout/problem-page';
import { latin, latinExtended } from './fonts';
import './globals.css';

export default function GlobalErrorPage({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="en-GB" className={`${latin.variable} ${latinExtended.variable}`}>
      <body>
        <title>Sorry, there is a problem with the service</title>
        <main className="main" id="main">
          <div className="wrap">
            <ProblemPage reference={error.digest} />
          </div>
        </main>
      </body>
    </html>
  );
}
