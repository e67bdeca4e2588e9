// The frame of every page: policy, masthead with search, contents of the site, foot.

const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
export const escape = (text) => String(text).replace(/[&<>"]/g, (one) => ENTITIES[one]);

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html news-timeline docs',
].join('; ');

const link = (current) => (page) =>
  `<li><a href="${page.file}"${page === current ? ' aria-current="page"' : ''}>${escape(page.title)}</a></li>`;

/** The pages of the site by their groups, in the order in which they come. */
function contents(current, all) {
  const groups = [...new Set(all.map(({ group }) => group))];
  return groups
    .map(
      (group) => `<details${group === current.group || group === 'Start' ? ' open' : ''}>
<summary>${escape(group)}</summary>
<ul>${all
        .filter((page) => page.group === group)
        .map(link(current))
        .join('')}</ul>
</details>`,
    )
    .join('\n');
}

/** A script of its own for a page with an example. */
const scriptOf = (src) => `<script type="module" src="${src}"></script>`;

export const pageOf = (page, all) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${escape(POLICY)}">
<title>${escape(page.title)} · news-timeline</title>
<meta name="description" content="${escape(page.description)}">
<link rel="icon" href="icon.svg">
<link rel="stylesheet" href="site.css">
${(page.styles ?? []).map((href) => `<link rel="stylesheet" href="${href}">`).join('\n')}
${['scripts/site.js', ...(page.scripts ?? [])].map(scriptOf).join('\n')}
</head>
<body>
<a class="skip" href="#main">Skip to the text</a>
<header class="masthead">
<a class="name" href="index.html">news-timeline</a>
<a class="to-contents" href="#contents">Contents</a>
<div class="find" role="search" aria-label="Documentation" hidden><label for="find">Search</label><input id="find" type="search" autocomplete="off"><div id="found" aria-live="polite"></div></div>
</header>
<div class="page">
<main id="main" tabindex="-1">
${page.body}
</main>
<nav class="site" id="contents" aria-label="Documentation">
${contents(page, all)}
</nav>
</div>
<footer class="foot">MIT licence. These pages load nothing from other sites.</footer>
</body>
</html>
`;
