// Everything that a page in a frame may try on the page around it.
const HEIGHTS = [
  NaN,
  Infinity,
  -1,
  0,
  1e9,
  '1e9',
  'calc(1px)',
  {},
  [],
  true,
  '700px; position: fixed',
  20_001,
];
const { parent, location } = globalThis;
const send = (message) => parent.postMessage(message, '*');
for (const height of HEIGHTS) {
  send({ type: 'news-timeline:height', height });
  send({ sentinel: 'amp', type: 'embed-size', height });
  send({ type: 'embed-height', height });
  send({ 'datawrapper-height': { a: height } });
  send(JSON.stringify({ context: 'iframe.resize', height }));
  send(`pymxPYMxaxPYMxheightxPYMx${height}`);
}
const names = ['nt', '', '__proto__', 'a b', 'x'.repeat(99), undefined, {}];
for (const name of names) {
  for (const hash of [
    '#other=1',
    'javascript:alert(1)',
    '//evil.example',
    '#nt.id=a&own=2',
    `#${'x'.repeat(9999)}`,
    7,
    null,
  ])
    send({ type: 'news-timeline:state', name, hash, push: true });
}
send(null);
send('{');
send('{"context":"iframe.resize","height":{"toString":1}}');
send({ __proto__: { type: 'news-timeline:height', height: 500 } });
send({ type: 'done', href: location.href });
