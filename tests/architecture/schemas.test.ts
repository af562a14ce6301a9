import { describe, expect, it } from 'vitest';
import { productFiles } from './source-files';

/** Names of the methods called one after the other from the position of a bracket: `(…).trim().max(3)`. */
function chainFrom(code: string, bracket: number): string[] {
  const names: string[] = [];
  let position = bracket;
  for (;;) {
    position = closing(code, position);
    const next = /^\s*\.(\w+)\s*(?=\()/.exec(code.slice(position + 1));
    if (next === null) return names;
    names.push(next[1] ?? '');
    position += 1 + next[0].length;
  }
}

function closing(code: string, bracket: number): number {
  let depth = 0;
  // Brackets in texts and regular expressions do not count.
  const tokens =
    /'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|`(?:\\.|[^`\\])*`|(?<=[(,]\s*)\/(?:\\.|\[(?:\\.|[^\]\\])*\]|[^/\\\n])+\/|[()]/g;
  tokens.lastIndex = bracket;
  for (let token = tokens.exec(code); token !== null; token = tokens.exec(code)) {
    if (token[0] === '(') depth += 1;
    if (token[0] === ')') depth -= 1;
    if (depth === 0) return token.index;
  }
  return code.length;
}

function unbounded(code: string): string[] {
  return [...code.matchAll(/\bz\s*\.(?:coerce\s*\.)?(string|array|set|map|record|email|url)\s*\(/g)].flatMap(
    (match) => {
      const bracket = match.index + match[0].length - 1;
      const chain = chainFrom(code, bracket);
      const bounded = chain.some((name) => ['max', 'length', 'size', 'nonempty_max'].includes(name));
      // A record is bounded by its keys when these are an enumeration.
      const enumerated =
        match[1] === 'record' && /^\(\s*(z\.enum|\w+Keys?\b|\w+Schema\b)/.test(code.slice(bracket));
      return bounded || enumerated
        ? []
        : [`z.${match[1]}${code.slice(bracket, bracket + 60).split('\n')[0]}`];
    },
  );
}

describe('input', () => {
  it('is told apart: with a maximum or without', () => {
    expect(unbounded("z.string().trim().regex(/^[(]a$/).max(3, 'Too (long)')")).toEqual([]);
    expect(unbounded('z.array(z.string().max(3)).max(2)')).toEqual([]);
    expect(unbounded('z.array(z.string().max(3))')).toHaveLength(1);
    expect(unbounded('z.object({ a: z.string(), b: z.string().max(3) })')).toHaveLength(1);
    expect(unbounded('z.string()\n  .trim()\n  .min(1)')).toHaveLength(1);
  });

  it('has a maximum in every string and list that is read from outside', () => {
    const wrong = productFiles
      .filter((file) => !file.path.startsWith('prisma/'))
      .flatMap((file) => unbounded(file.code).map((what) => `${file.path}: ${what}`));

    expect(productFiles.some((file) => file.code.includes('z.string()'))).toBe(true);
    expect(wrong).toEqual([]);
  });
});
