import type { TimelineState } from './timeline-types';

export function Marker({ state, x, y }: { state: TimelineState; x: number; y: number }) {
  switch (state) {
    case 'next':
      return <path className="next" d={`M${x} ${y - 8}l8 8-8 8-8-8z`} />;
    case 'moved':
      return <rect className="moved" x={x - 5} y={y - 5} width="10" height="10" />;
    case 'cancelled':
      return <path className="cancelled" d={`M${x - 5} ${y - 5}l10 10m0-10-10 10`} />;
    default:
      return <circle className={state} cx={x} cy={y} r="5" />;
  }
}
