import type { SupportContact } from '@/lib/settings/schemas';
import type { PageSection, PageSlug } from './catalogue';
import type { Words } from './placeholders';

export interface PublicPageLink {
  slug: PageSlug;
  path: string;
  section: PageSection;
  title: string;
  summary: string;
}

export interface HoursLine {
  year: number;
  component: string;
  minutes: number;
}

export interface ModuleLine {
  year: number;
  number: number;
  title: string;
  standards: string | null;
  contentAreas: string[];
}

/** What the programme template says, as far as public pages show it. */
export interface PublicProgramme {
  name: string;
  note: string | null;
  hours: { ect: HoursLine[]; mentor: HoursLine[] };
  modules: ModuleLine[];
}

/** What placeholders of a text stand for. */
export interface PageFacts {
  words: Words;
  contacts: SupportContact[];
  programme: PublicProgramme | null;
  /** Every published page, in the order of the navigation. */
  pages: PublicPageLink[];
}

export interface PublicPage extends PublicPageLink {
  body: string;
  publishedAt: Date | null;
  facts: PageFacts;
}

export interface PageText {
  title: string;
  summary: string;
  body: string;
}

/** A line of a text beside what it was; blank for long stretches that stayed. */
export interface ChangedLine {
  kind: 'added' | 'removed' | 'same' | 'skipped';
  text: string;
}

export interface PageListItem extends PublicPageLink {
  /** Of the latest save. */
  number: number;
  savedAt: Date;
  savedBy: string;
  publishedNumber: number | null;
}

export interface PageVersionLine {
  number: number;
  title: string;
  note: string;
  savedAt: Date;
  savedBy: string;
  wasPublished: boolean;
  /** It is what anybody reads now. */
  isShown: boolean;
  restoredFrom: number | null;
}

export interface PageVersion extends PageVersionLine {
  summary: string;
  body: string;
}

/** What came back of a save that did not take place. */
export type EditAnswer =
  | { kind: 'preview'; text: PageText; note: string }
  | { kind: 'conflict'; text: PageText; note: string; latest: PageVersionLine; changes: ChangedLine[] };

export interface EditedPage {
  slug: PageSlug;
  path: string;
  /** The latest save: what an edit is decided on. */
  latest: PageVersion;
  publishedNumber: number | null;
  versions: PageVersionLine[];
  facts: PageFacts;
}
