import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { connection } from 'next/server';
import { EndNewsletters } from '@/components/notifications/end-newsletters';
import { PageHeader } from '@/components/ui/page-header';
import { userOfUnsubscribeToken } from '@/lib/mail/unsubscribe-token';
import { endNewslettersAction } from './actions';

export const metadata: Metadata = {
  title: 'Stop newsletters',
  robots: { index: false, follow: false },
  referrer: 'no-referrer',
};

interface Props {
  params: Promise<{ token: string }>;
  searchParams: Promise<{ done?: string }>;
}

export default async function UnsubscribePage({ params, searchParams }: Props) {
  await connection();
  const { token } = await params;
  if (userOfUnsubscribeToken(token) === null) notFound();
  if ((await searchParams).done === 'ended')
    return (
      <>
        <PageHeader
          title="Newsletters are stopped"
          lede="No more newsletters are sent to you. Messages about your training and your school still are."
        />
        <p>
          <a href="/preferences">Choose what else is sent to you, and when</a>
        </p>
      </>
    );
  return (
    <>
      <PageHeader
        title="Stop newsletters"
        lede="Messages about your training and your school are still sent to you."
      />
      <EndNewsletters action={endNewslettersAction} token={token} />
    </>
  );
}
