import type { RequestMover, RequestState } from './types';

export interface RequestMove {
  from: RequestState;
  to: RequestState;
  by: readonly RequestMover[];
  /** What whoever makes the move does, as the diagram and the history say it. */
  verb: string;
}

const askers = ['school', 'self', 'staff'] as const;

/**
 * The state machine of requests. The database holds the same table (`request_transition`) and refuses every other
 * move; a test compares the two, and the diagram in docs/ is generated from this one.
 */
export const requestMoves: readonly RequestMove[] = [
  { from: 'received', to: 'checking', by: ['staff'], verb: 'claim' },
  { from: 'received', to: 'needs_information', by: ['staff'], verb: 'ask' },
  { from: 'received', to: 'agreed', by: ['staff'], verb: 'agree' },
  { from: 'received', to: 'declined', by: ['staff'], verb: 'decline' },
  { from: 'received', to: 'cancelled', by: askers, verb: 'cancel' },
  { from: 'checking', to: 'received', by: ['staff'], verb: 'hand back' },
  { from: 'checking', to: 'needs_information', by: ['staff'], verb: 'ask' },
  { from: 'checking', to: 'agreed', by: ['staff'], verb: 'agree' },
  { from: 'checking', to: 'declined', by: ['staff'], verb: 'decline' },
  { from: 'checking', to: 'cancelled', by: askers, verb: 'cancel' },
  { from: 'needs_information', to: 'checking', by: askers, verb: 'answer' },
  { from: 'needs_information', to: 'declined', by: ['staff'], verb: 'decline' },
  { from: 'needs_information', to: 'cancelled', by: askers, verb: 'cancel' },
  { from: 'agreed', to: 'checking', by: ['staff', 'worker'], verb: 'look again' },
  { from: 'agreed', to: 'cancelled', by: askers, verb: 'cancel' },
  { from: 'agreed', to: 'done', by: ['worker'], verb: 'carry out' },
  { from: 'done', to: 'checking', by: askers, verb: 'reopen' },
  { from: 'done', to: 'undone', by: ['worker'], verb: 'undo' },
  { from: 'declined', to: 'received', by: askers, verb: 'reopen' },
  { from: 'cancelled', to: 'received', by: askers, verb: 'reopen' },
];

export const openStates = [
  'received',
  'checking',
  'needs_information',
  'agreed',
] as const satisfies readonly RequestState[];

export function isOpen(state: RequestState): boolean {
  return openStates.some((open) => open === state);
}

export function mayMove(from: RequestState, to: RequestState, by: RequestMover): boolean {
  return requestMoves.some((move) => move.from === from && move.to === to && move.by.includes(by));
}

/** States from which somebody may go to another, for a conditional write. */
export function statesBefore(to: RequestState, by: RequestMover): RequestState[] {
  return requestMoves.filter((move) => move.to === to && move.by.includes(by)).map(({ from }) => from);
}

/** The state machine as a Mermaid state diagram. */
export function stateDiagram(label: Record<RequestState, string>): string {
  const lines = requestMoves.map(
    ({ from, to, by, verb }) => `  ${from} --> ${to}: ${verb} (${by.join(', ')})`,
  );
  const names = Object.entries(label).map(([state, text]) => `  state "${text}" as ${state}`);
  return ['stateDiagram-v2', ...names, '  [*] --> received: report', ...lines].join('\n');
}
