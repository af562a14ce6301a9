/** The answer to a foreign post: stands alone, since the application does not run for it. */
export function refusedPage(origin: string, nonce: string): string {
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>We could not accept this form</title>
<style nonce="${nonce}">
:root{color-scheme:light dark}
body{margin:0;padding:2rem 1.25rem;font:1.0625rem/1.5 system-ui,sans-serif;color:#17203a;background:#f6f4ef}
main{max-width:40rem;margin:0 auto}h1{font-size:1.875rem;line-height:1.2}a{color:#0b5a8a}
@media (prefers-color-scheme:dark){body{color:#edeff6;background:#10141f}a{color:#8cc8f2}}
</style>
</head>
<body>
<main>
<h1>We could not accept this form</h1>
<p>It did not come from one of this service’s own pages, so nothing has been changed.</p>
<p>This happens when the page was open at a different address, when another site sent the form, or when a privacy tool hides where forms come from.</p>
<p><a href="${origin}/">Go to ${origin}</a>, open the page again there and send the form once more.</p>
</main>
</body>
</html>
`;
}
