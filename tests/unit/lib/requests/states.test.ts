import { expect, it } from 'vitest';
import { requestStateLabel } from '@/lib/requests/labels';
import { isOpen, mayMove, openStates, requestMoves, stateDiagram, statesBefore } from '@/lib/requests/states';
import { requestStates } from '@/lib/requests/types';

it('lets the worker alone carry out and undo', () => {
  const doing = requestMoves.filter(({ to }) => to === 'done' || to === 'undone');

  expect(doing.map(({ by }) => by)).toEqual([['worker'], ['worker']]);
});

it('lets nothing out of undone: a new request puts it right', () => {
  expect(requestMoves.filter(({ from }) => from === 'undone')).toEqual([]);
});

it('reaches every state from received', () => {
  const reached = new Set<string>(['received']);
  for (let size = 0; size !== reached.size; ) {
    size = reached.size;
    for (const { from, to } of requestMoves) if (reached.has(from)) reached.add(to);
  }

  expect([...reached].sort()).toEqual([...requestStates].sort());
});

it('lets those who asked cancel whatever is open', () => {
  for (const state of openStates)
    for (const who of ['school', 'self', 'staff'] as const)
      expect(mayMove(state, 'cancelled', who)).toBe(true);
});

it('calls open whatever waits for somebody', () => {
  expect(requestStates.filter(isOpen)).toEqual(['received', 'checking', 'needs_information', 'agreed']);
});

it('says from where somebody may go', () => {
  expect(statesBefore('agreed', 'staff')).toEqual(['received', 'checking']);
  expect(statesBefore('agreed', 'school')).toEqual([]);
});

it('draws every move', () => {
  const diagram = stateDiagram(requestStateLabel);

  for (const { from, to, verb } of requestMoves) expect(diagram).toContain(`${from} --> ${to}: ${verb}`);
});
