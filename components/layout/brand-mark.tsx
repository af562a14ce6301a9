import type { ReactNode } from 'react';

export interface Brand {
  productName: string;
  organisationName?: string;
  /** The organisation's logo; the product's own mark stands in for it. */
  logo?: ReactNode;
}

export function BrandMark({ href, brand }: { href: string; brand: Brand }) {
  return (
    <a className="mark" href={href}>
      {brand.logo ?? <ProductMark />}
      <span>
        <span className="mark-name">{brand.productName}</span>
        {brand.organisationName && <small>{brand.organisationName}</small>}
      </span>
    </a>
  );
}

function ProductMark() {
  return (
    <svg className="mark-logo" viewBox="0 0 36 36" width="36" height="36" aria-hidden="true">
      <rect width="36" height="36" rx="9" fill="#ffffff" />
      <path
        d="M9 26.5v-5M18 26.5V16M27 26.5v-16"
        fill="none"
        stroke="#0d5c63"
        strokeWidth="5"
        strokeLinecap="round"
      />
      <circle cx="9" cy="13.5" r="3" fill="#f4b740" />
    </svg>
  );
}
