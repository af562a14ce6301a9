import { YearHoursChart } from '@/components/charts/year-hours';
import { SupportContacts } from '@/components/enquiries/support-contacts';
import { Markdown } from '@/components/markdown/markdown';
import { Table } from '@/components/ui/table';
import { cookieRows } from '@/lib/public-pages/labels';
import type { BlockName } from '@/lib/public-pages/placeholders';
import type { HoursLine, PageFacts } from '@/lib/public-pages/types';
import { sectionsOf } from '@/lib/public-pages/words';
import { ModuleList } from './module-list';
import { PageLinks } from './page-links';

/** What staff wrote, with the facts for which its placeholders stand. The same on the page and in the preview. */
export function PageBody({ body, facts, path }: { body: string; facts: PageFacts; path: string }) {
  return (
    <div className="public-body">
      {sectionsOf(body, facts.words).map((section, at) =>
        section.kind === 'text' ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: sections have no other name and never move
          <Markdown key={at} tree={section.tree} />
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same block may stand twice
          <Block key={at} name={section.name} facts={facts} path={path} />
        ),
      )}
    </div>
  );
}

function Block({ name, facts, path }: { name: BlockName; facts: PageFacts; path: string }) {
  switch (name) {
    case 'hours-chart ect':
      return <Hours title="Learning time of ECTs" lines={facts.programme?.hours.ect} facts={facts} />;
    case 'hours-chart mentor':
      return <Hours title="Training time of mentors" lines={facts.programme?.hours.mentor} facts={facts} />;
    case 'modules':
      return <ModuleList modules={facts.programme?.modules ?? []} />;
    case 'contacts':
      return (
        <div className="card">
          <SupportContacts contacts={facts.contacts} />
        </div>
      );
    case 'cookies':
      return (
        <div className="card">
          <Table
            caption="Cookies of this service"
            columns={[
              { header: 'Cookie', cell: (cookie) => cookie.name, rowHeader: true },
              { header: 'What it is for', cell: (cookie) => cookie.purpose },
              { header: 'How long it lasts', cell: (cookie) => cookie.lasts },
            ]}
            rows={cookieRows}
            rowKey={(cookie) => cookie.name}
          />
        </div>
      );
    case 'pages':
      return (
        <PageLinks
          pages={facts.pages.filter((page) => page.section !== 'statements' && page.path !== path)}
          level={3}
        />
      );
  }
}

function Hours({ title, lines = [], facts }: { title: string; lines?: HoursLine[]; facts: PageFacts }) {
  if (lines.length === 0)
    return <p className="inset">The hours of the programme have not been entered yet.</p>;
  return <YearHoursChart title={title} lines={lines} note={facts.programme?.note} />;
}
