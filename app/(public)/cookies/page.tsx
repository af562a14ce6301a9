import type { Metadata } from 'next';
import { PageHeader } from '@/components/ui/page-header';
import { Table } from '@/components/ui/table';
import { publicSettings } from '../public-settings';

export const metadata: Metadata = { title: 'Cookies' };

const cookies = [
  { name: 'ecf-session', purpose: 'Keeps you signed in', lasts: 'Until you sign out, at most 12 hours' },
  {
    name: 'ecf-sign-in',
    purpose: 'Ties the code in your e-mail to the browser that asked for it',
    lasts: '30 minutes',
  },
];

export default async function CookiesPage() {
  const { brand } = await publicSettings();
  return (
    <>
      <PageHeader
        title="Cookies"
        lede={`The ${brand.productName} uses only cookies that it needs to work, so there is nothing to choose.`}
      />
      <div className="card">
        <Table
          caption="Cookies of this service"
          columns={[
            { header: 'Cookie', cell: (cookie) => cookie.name, rowHeader: true },
            { header: 'What it is for', cell: (cookie) => cookie.purpose },
            { header: 'How long it lasts', cell: (cookie) => cookie.lasts },
          ]}
          rows={cookies}
          rowKey={(cookie) => cookie.name}
        />
      </div>
      <div className="prose mt-6">
        <p>
          No cookie follows you to other sites, none measures how you use the service, and none is set by
          anybody else. Scripts on the pages cannot read them.
        </p>
      </div>
    </>
  );
}
