/* After an answer: what was read is written out, what is wrong is marked, the balance is offered. */
(() => {
  'use strict';

  const { byId, form, lines, fieldOf, isWritten, setInvalid, changed } = Verifikation;

  function writeOut(said, sent) {
    const scope = said.closest('.line') || form();
    Object.entries(said.dataset).forEach(([name, value]) => {
      const field = name === 'date' ? byId('voucher:date') : fieldOf(scope, name);
      if (field && field !== document.activeElement && field.value === (sent.get(field.id) ?? field.value) && !changed.has(field.id)) {
        field.value = value;
      }
    });
  }

  function draw() {
    follow();
    mark();
    offer();
    reveal();
    const difference = document.querySelector('#voucher\\:tally dd:last-of-type');
    const spoken = byId('spoken');
    const last = document.querySelector('#voucher\\:tally div:last-child dd');
    if (spoken && difference && last) {
      const text = last.classList.contains('negative') ? `Skillnad ${last.textContent}` : 'Balanserar';
      spoken.className = 'unseen';
      if (spoken.textContent !== text) {
        spoken.textContent = text;
      }
    }
  }

  function mark() {
    document.querySelectorAll('.line').forEach(line => {
      const wrong = new Set([...line.querySelectorAll('.said [data-field]')].map(p => p.dataset.field));
      line.querySelectorAll('input').forEach(input => setInvalid(input, wrong.has(input.dataset.field)));
    });
    const head = new Set([...document.querySelectorAll('#voucher\\:day [data-field]')].map(p => p.dataset.field));
    ['date', 'series', 'text'].forEach(name => byId(`voucher:${name}`) && setInvalid(byId(`voucher:${name}`), head.has(name)));
  }

  function offer() {
    const tally = document.querySelector('#voucher\\:tally dl');
    lines().forEach(line => {
      const open = fieldOf(line, 'account').value && !fieldOf(line, 'debit').value && !fieldOf(line, 'credit').value;
      ['debit', 'credit'].forEach(name => {
        fieldOf(line, name).placeholder = open && tally ? tally.dataset[name] || '' : '';
      });
    });
  }

  /* Of the empty lines at the end, one is shown. */
  function reveal() {
    const all = lines();
    const last = all.map(isWritten).lastIndexOf(true);
    all.forEach((line, i) => { line.hidden = i > Math.max(last + 1, 1); });
  }

  /* The address names the draft as soon as there is one, so that it is found again whatever happens. */
  function follow() {
    const draft = [...document.querySelectorAll('[data-draft]')].map(e => e.dataset.draft).find(id => id);
    const address = new URL(location.href);
    if (draft && address.searchParams.get('utkast') !== draft) {
      ['kopia', 'kopia-ar'].forEach(name => address.searchParams.delete(name));
      address.searchParams.set('utkast', draft);
      history.replaceState(history.state, '', address);
      [form(), byId('documents')].forEach(f => { f.action = address.pathname + address.search; });
    }
  }

  Object.assign(Verifikation, { writeOut, draw, offer, reveal });
})();
