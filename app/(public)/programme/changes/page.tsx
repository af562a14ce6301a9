import { PublicPage, publicPageMetadata } from '@/app/(public)/public-page';

export const generateMetadata = () => publicPageMetadata('changes');

export default function ChangesPage() {
  return <PublicPage slug="changes" />;
}
