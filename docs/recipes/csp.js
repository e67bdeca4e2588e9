import 'news-timeline/define.js';

const barred = [];
document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
  barred.push(`${violatedDirective}: ${blockedURI}`);
  document.querySelector('#barred').textContent = `Barred: ${barred.join(', ')}`;
});
