import type { EventKind, EventMode, HalfTerm } from '@/lib/events/types';

export interface VersionListItem {
  id: string;
  programmeName: string;
  leadProviderName: string;
  number: number;
  label: string;
  groups: number;
  trainings: number;
  /** It stays as it is; an edit makes a new version. */
  isUsed: boolean;
}

export interface PlannedEventLine {
  id: string;
  kind: EventKind;
  audience: 'ect' | 'mentor' | 'both';
  title: string;
  minutes: number;
  mode: EventMode;
  week: number;
}

export interface ModuleLine {
  id: string;
  year: number;
  number: number;
  title: string;
  standards: string | null;
  halfTerm: HalfTerm;
  weeks: number;
  contentAreas: string[];
  events: PlannedEventLine[];
}

export interface HoursOfYear {
  id: string;
  year: number;
  audience: 'ect' | 'mentor' | 'both';
  component: string;
  minutes: number;
}

export interface VersionDetails extends VersionListItem {
  note: string | null;
  /** What an edit is decided on. */
  revision: number;
  /** Staff of its own lead provider, and nobody else. */
  canChange: boolean;
  years: number[];
  modules: ModuleLine[];
  hours: HoursOfYear[];
}
