/** The DfE's schedule of the same start with another length: the start survives every change (its own rule). */
function withLength(schedule: string | null, length: 'extended' | 'reduced'): string | null {
  const start = schedule === null ? null : /-(september|january|april)$/.exec(schedule)?.[1];
  return start ? `ecf-${length}-${start}` : schedule;
}

export function extendedSchedule(schedule: string | null): string | null {
  return withLength(schedule, 'extended');
}

export function reducedSchedule(schedule: string | null): string | null {
  return withLength(schedule, 'reduced');
}
