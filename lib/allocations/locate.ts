import type { GridPoint } from './types';

/**
 * Parts of a postcode from the whole to its area: a place nobody has measured stands where the schools around it
 * stand. 'SY1 2AB' gives 'SY1 2AB', 'SY1 2', 'SY1', 'SY'.
 */
export function postcodeParts(postcode: string): string[] {
  const match = /^\s*([A-Z]{1,2})(\d[A-Z\d]?)\s*(\d)([A-Z]{2})\s*$/i.exec(postcode);
  if (match === null) return [];
  const [, area = '', district = '', sector = '', unit = ''] = match.map((part) => part.toUpperCase());
  return [`${area}${district} ${sector}${unit}`, `${area}${district} ${sector}`, `${area}${district}`, area];
}

export interface LocatedPostcode {
  postcode: string;
  at: GridPoint;
}

/** The middle of the places whose postcode shares the longest part with this one; null when none shares any. */
export function locate(postcode: string | null, known: readonly LocatedPostcode[]): GridPoint | null {
  for (const part of postcode === null ? [] : postcodeParts(postcode)) {
    const near = known.filter(({ postcode: other }) => postcodeParts(other).includes(part));
    if (near.length > 0) return middleOf(near.map(({ at }) => at));
  }
  return null;
}

function middleOf(points: readonly GridPoint[]): GridPoint {
  const sum = points.reduce((total, { easting, northing }) => ({
    easting: total.easting + easting,
    northing: total.northing + northing,
  }));
  return {
    easting: Math.round(sum.easting / points.length),
    northing: Math.round(sum.northing / points.length),
  };
}
