import { PublicPage, publicPageMetadata } from '@/app/(public)/public-page';

export const generateMetadata = () => publicPageMetadata('partner');

export default function PartnerPage() {
  return <PublicPage slug="partner" />;
}
