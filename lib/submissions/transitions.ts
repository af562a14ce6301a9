import type { SubmissionState } from './types';

export type MovingRole = 'app_school' | 'app_staff' | 'app_worker';

/** Who may move a submission from where to where. The database has the same table, and refuses everything else. */
export const submissionTransitions: readonly {
  from: SubmissionState;
  to: SubmissionState;
  by: readonly MovingRole[];
}[] = [
  { from: 'received', to: 'checking', by: ['app_staff'] },
  { from: 'received', to: 'waiting_for_school', by: ['app_staff'] },
  { from: 'received', to: 'accepted', by: ['app_worker'] },
  { from: 'received', to: 'not_eligible', by: ['app_staff'] },
  { from: 'received', to: 'withdrawn', by: ['app_school', 'app_staff'] },
  { from: 'checking', to: 'waiting_for_school', by: ['app_staff'] },
  { from: 'checking', to: 'accepted', by: ['app_worker'] },
  { from: 'checking', to: 'not_eligible', by: ['app_staff'] },
  { from: 'checking', to: 'withdrawn', by: ['app_school', 'app_staff'] },
  { from: 'waiting_for_school', to: 'checking', by: ['app_school', 'app_staff'] },
  { from: 'waiting_for_school', to: 'accepted', by: ['app_worker'] },
  { from: 'waiting_for_school', to: 'not_eligible', by: ['app_staff'] },
  { from: 'waiting_for_school', to: 'withdrawn', by: ['app_school', 'app_staff'] },
  { from: 'not_eligible', to: 'checking', by: ['app_staff'] },
  { from: 'withdrawn', to: 'checking', by: ['app_staff'] },
];

/** True when somebody of the role may do it. Staff accept through the worker's role, which alone writes people. */
export function canMove(
  from: SubmissionState,
  to: SubmissionState,
  by: Exclude<MovingRole, 'app_worker'>,
): boolean {
  const as: MovingRole = by === 'app_staff' && to === 'accepted' ? 'app_worker' : by;
  return submissionTransitions.some((move) => move.from === from && move.to === to && move.by.includes(as));
}
