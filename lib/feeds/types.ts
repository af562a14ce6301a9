export type FeedScope = 'person' | 'pair' | 'school';

/** A feed as its owner sees it in the list. Its address is shown once, when it is made. */
export interface FeedListItem {
  id: string;
  label: string;
  scope: FeedScope;
  /** Whom of a school it is about; null for everybody there, and for one's own feeds. */
  personName: string | null;
  createdAt: Date;
  lastUsedAt: Date | null;
}

/** A feed in use at a school, whoever made it. */
export interface SchoolFeed {
  id: string;
  owner: string;
  isOwn: boolean;
  label: string;
  scope: FeedScope;
  personName: string | null;
  createdAt: Date;
  lastUsedAt: Date | null;
}

/** Said once: only the hash of the token in it is kept. */
export interface NewFeed {
  id: string;
  label: string;
  address: string;
}

export type SchoolFeedContents = { scope: 'school' } | { scope: 'person' | 'pair'; personId: string };
