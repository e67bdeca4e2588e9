import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const PLUGIN = 'integrations/wordpress/news-timeline.php';
const hasPhp = spawnSync('php', ['-v']).status === 0;
const itWithPhp = hasPhp ? it : it.skip;

/** What WordPress gives the plugin, as much as its markup needs. */
const HARNESS = `
define('ABSPATH', '/');
function add_action() {}
function wp_enqueue_script() {}
function wp_parse_url($u) { return parse_url($u); }
function esc_url_raw($u) { return $u; }
function esc_url($u) { return htmlspecialchars($u, ENT_QUOTES); }
function esc_attr($t) { return htmlspecialchars($t, ENT_QUOTES); }
function esc_html($t) { return htmlspecialchars($t, ENT_QUOTES); }
require '${PLUGIN}';
echo news_timeline_render(json_decode($argv[1], true));
`;
const rendered = (attributes: object): string =>
  execFileSync('php', ['-r', HARNESS, '--', JSON.stringify(attributes)], { encoding: 'utf8' });

describe('the block for WordPress', () => {
  it('saves attributes alone, which its description and its editor name alike', () => {
    const block = JSON.parse(readFileSync('integrations/wordpress/block.json', 'utf8')) as {
      readonly name: string;
      readonly attributes: object;
    };
    const editor = readFileSync('integrations/wordpress/block.js', 'utf8');
    expect(editor).toContain(`registerBlockType('${block.name}'`);
    expect(editor).toContain('save: () => null');
    expect(Object.keys(block.attributes)).toEqual(['address', 'title', 'height']);
  });

  itWithPhp('is sound PHP', () => {
    expect(execFileSync('php', ['-l', PLUGIN], { encoding: 'utf8' })).toContain('No syntax errors');
  });

  itWithPhp('makes the frame of its saved attributes, hostile ones inert', () => {
    const html = rendered({ address: 'https://paper.example/t/', title: '"><script>alert(1)</script>' });
    expect(html).toContain('src="https://paper.example/t/" title="&quot;&gt;&lt;script&gt;');
    expect(html).not.toContain('<script');
    for (const address of ['javascript:alert(1)', 'https://a:b@c.example/', '//e.example', '', 7])
      expect(rendered({ address })).toBe('');
  });
});
