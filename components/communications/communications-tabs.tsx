import { TabLinks } from '@/components/ui/tab-links';

export function CommunicationsTabs({ current }: { current: 'sent' | 'addresses' | 'templates' }) {
  return (
    <TabLinks
      label="Communications"
      items={[
        { href: '/staff/communications', label: 'What was sent', current: current === 'sent' },
        {
          href: '/staff/communications/addresses',
          label: 'Addresses that fail',
          current: current === 'addresses',
        },
        {
          href: '/staff/communications/templates',
          label: 'Templates of mail',
          current: current === 'templates',
        },
      ]}
    />
  );
}
