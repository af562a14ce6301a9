const links = [
  { href: '/help', label: 'Ask for access or help' },
  { href: '/accessibility', label: 'Accessibility statement' },
  { href: '/privacy', label: 'Privacy' },
  { href: '/cookies', label: 'Cookies' },
];

export function SiteFooter({ productName, timeLimit }: { productName: string; timeLimit?: boolean }) {
  return (
    <footer className="footer">
      <div className="wrap">
        <nav aria-label="About this service">
          <ul>
            {links.map((link) => (
              <li key={link.href}>
                <a href={link.href}>{link.label}</a>
              </li>
            ))}
          </ul>
        </nav>
        <p>
          {productName}
          {timeLimit &&
            '. For safety you are signed out after 2 hours without activity, and 12 hours after signing in.'}
        </p>
      </div>
    </footer>
  );
}
