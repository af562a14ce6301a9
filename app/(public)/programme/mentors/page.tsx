import { PublicPage, publicPageMetadata } from '@/app/(public)/public-page';

export const generateMetadata = () => publicPageMetadata('mentors');

export default function MentorsPage() {
  return <PublicPage slug="mentors" />;
}
