import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Pagination } from '@/components/ui/pagination';

const hrefFor = (page: number) => `/people?page=${page}`;
const links = (html: string) => [...html.matchAll(/href="([^"]+)"/g)].map(([, href]) => href);

describe('pages of a list', () => {
  it('are not offered when everything fits on one', () => {
    expect(renderToStaticMarkup(<Pagination page={1} pageSize={25} total={25} hrefFor={hrefFor} />)).toBe('');
  });

  it('say which rows are shown and how many there are', () => {
    const html = renderToStaticMarkup(
      <Pagination page={53} pageSize={25} total={1312} hrefFor={hrefFor} noun="people" />,
    );

    expect(html).toContain('Showing 1,301 to 1,312 of 1,312 people');
    expect(html).not.toContain('rel="next"');
  });

  it('lead to the first, the last and the neighbouring ones', () => {
    const html = renderToStaticMarkup(<Pagination page={5} pageSize={25} total={312} hrefFor={hrefFor} />);

    expect(links(html)).toEqual([4, 1, 4, 5, 6, 13, 6].map(hrefFor));
    expect(html.match(/aria-current="page"/g)).toHaveLength(1);
  });
});
