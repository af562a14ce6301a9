import type { InvitationResult } from '@/lib/invitations/types';

/** What the list of invitations shows after a button: a message, and one result per person. */
export interface ResultsState {
  message: string;
  /** Something was wrong with what was asked. */
  isError: boolean;
  results: InvitationResult[];
}

export const noResults: ResultsState = { message: '', isError: false, results: [] };
