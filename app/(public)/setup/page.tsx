import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PageHeader } from '@/components/ui/page-header';
import { isSetUpOpen } from '@/lib/installation/queries';
import { setUpAction } from './actions';
import { SetUpForm } from './form';

export const metadata: Metadata = { title: 'Set up' };

export default async function SetUpPage() {
  if (!(await isSetUpOpen())) notFound();
  return (
    <>
      <PageHeader
        title="Set up the dashboard"
        lede="You become the first administrator. Then you name the organisation and the mail server, and invite staff."
      />
      <SetUpForm action={setUpAction} />
    </>
  );
}
