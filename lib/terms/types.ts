import type { IsoDate } from '@/lib/dates/iso-date';
import type { HalfTerm } from '@/lib/events/types';

/** One half-term of a local authority; both days are school days. */
export interface Term {
  /** In which the academic year begins. */
  academicYear: number;
  halfTerm: HalfTerm;
  startsOn: IsoDate;
  endsOn: IsoDate;
  /** Taken from an earlier year, because the authority has not published this one yet. */
  isAssumed: boolean;
}

/** A week with school in it, Monday to Friday; the first and last of a half-term may be short. */
export interface TeachingWeek {
  monday: IsoDate;
  academicYear: number;
  halfTerm: HalfTerm;
  /** Within its half-term, from 1. */
  number: number;
  isAssumed: boolean;
}
