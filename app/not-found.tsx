import { NotFoundText } from '@/components/layout/not-found-text';
import { PublicShell } from '@/components/layout/public-shell';
import { publicSettings } from './(public)/public-settings';

export default async function NotFoundPage() {
  const { brand } = await publicSettings();
  return (
    <PublicShell brand={brand}>
      <NotFoundText />
    </PublicShell>
  );
}
