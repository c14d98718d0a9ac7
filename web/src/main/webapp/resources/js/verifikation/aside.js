/* What is typed is put aside in the window until the server has answered: where it does not, it is written again after login. */
(() => {
  'use strict';

  const { byId, lines, fieldOf, isWritten, changed, write } = Verifikation;

  const ASIDE = 'finsam.verifikation';
  const HEAD = ['date', 'series', 'text', 'counterparty', 'document'];
  const place = () => ['forbund', 'ar', 'utkast'].map(name => new URLSearchParams(location.search).get(name) || '').join(' ');

  function putAside() {
    if (byId('voucher:date')) {
      sessionStorage.setItem(ASIDE, JSON.stringify({
        place: place(),
        at: Date.now(),
        head: HEAD.map(name => byId(`voucher:${name}`).value),
        lines: lines().filter(isWritten).map(line => [...line.querySelectorAll('input[data-field]')].map(i => [i.dataset.field, i.value])),
      }));
    }
  }

  function forget() {
    sessionStorage.removeItem(ASIDE);
  }

  /* @return whether anything was put aside that the server may not have */
  function takeUp() {
    const aside = JSON.parse(sessionStorage.getItem(ASIDE) || 'null');
    forget();
    if (!aside || aside.place !== place() || Date.now() - aside.at > 12 * 3600 * 1000 || !byId('voucher:date')) {
      return false;
    }
    HEAD.forEach((name, i) => write(byId(`voucher:${name}`), aside.head[i]));
    aside.lines.forEach((fields, i) => fields.forEach(([name, value]) => lines()[i] && write(fieldOf(lines()[i], name), value)));
    return changed.size > 0;
  }

  Object.assign(Verifikation, { putAside, forget, takeUp });
})();
