/*
 * The entry of a voucher by the keyboard. It moves the focus, shows lists and sends what is typed; what is typed is read, summed
 * up and proposed by the server. Every field that was changed is sent until the server has answered that it has it.
 */
(() => {
  'use strict';

  const FORM = 'voucher';
  const MOST_PROPOSALS = 50;
  const ALWAYS = ['voucher:refused', 'voucher:weekday', 'voucher:day', 'voucher:tally', 'voucher:saved'];
  const changed = new Map();
  const atFocus = new WeakMap();

  const byId = id => document.getElementById(id);
  const form = () => byId(FORM);
  const lineOf = field => field.closest('.line');
  const lines = () => [...document.querySelectorAll('.line')];
  const fieldOf = (line, name) => line.querySelector(`input[data-field="${name}"]`);
  const isAmount = field => field.dataset.field === 'debit' || field.dataset.field === 'credit';
  const isWritten = line => [...line.querySelectorAll('input')].some(input => input.value !== '');

  /* Sending. The requests go one after the other; what is typed meanwhile stays as typed. */

  function send(source, update, parameters, redrawn) {
    noteChange(document.activeElement);
    const mine = [...changed.keys()];
    let sent = new Map();
    PrimeFaces.ab({
      s: source,
      f: FORM,
      p: [source, ...mine].join(' '),
      u: update.join(' '),
      ps: true,
      pa: Object.entries({ 'jakarta.faces.partial.event': 'click', ...parameters }).map(([name, value]) => ({ name, value })),
      onst: () => {
        sent = new Map(values());
        putAside();
      },
      onsu: answer => {
        leading = !!answer.querySelector('redirect');
        rememberTyped(sent, redrawn);
      },
      oner: xhr => { lost(xhr); },
      onco: (xhr, status) => {
        if (status !== 'success' || leading) {
          return;
        }
        sessionStorage.removeItem(ASIDE);
        mine.filter(id => changed.get(id) === sent.get(id)).forEach(id => changed.delete(id));
        restoreTyped(redrawn);
        after(sent, redrawn);
      },
    });
  }

  const values = () => [...form().elements].filter(f => f.id && f.type !== 'submit' && f.type !== 'hidden').map(f => [f.id, f.value]);

  let meanwhile = null;
  let leading = false;

  /* Before the answer is drawn: what has been typed since the request left, and where. */
  function rememberTyped(sent, redrawn) {
    opened = [...document.querySelectorAll('.besides details[open]')].map(details => details.id);
    meanwhile = redrawn ? null : {
      focus: document.activeElement.id,
      from: document.activeElement.selectionStart,
      typed: values().filter(([id, value]) => sent.has(id) && sent.get(id) !== value),
    };
  }

  let opened = [];

  function restoreTyped() {
    opened.map(byId).filter(details => details).forEach(details => { details.open = true; });
    if (!meanwhile) {
      return;
    }
    meanwhile.typed.filter(([id]) => byId(id)).forEach(([id, value]) => { byId(id).value = value; });
    const field = byId(meanwhile.focus);
    if (field && field !== document.activeElement) {
      field.focus();
      if (field.setSelectionRange && meanwhile.from != null) {
        field.setSelectionRange(meanwhile.from, meanwhile.from);
      }
    }
    meanwhile = null;
  }

  function noteChange(field) {
    if (field && field.form === form() && field.id && atFocus.has(field) && atFocus.get(field) !== field.value) {
      changed.set(field.id, field.value);
      atFocus.set(field, field.value);
      return true;
    }
    return false;
  }

  /* A field was left: if it was changed it is sent, and what it means comes back. */
  function left(field) {
    if (!noteChange(field)) {
      return;
    }
    const line = lineOf(field);
    const update = [...ALWAYS];
    if (line) {
      update.push(`voucher:lines:${line.dataset.line}:note`);
      if (field.dataset.field === 'account') {
        update.push(`voucher:lines:${line.dataset.line}:dims`);
      }
    }
    send('voucher:keep', update);
    if (line && lines().slice(-2).some(isWritten)) {
      send('voucher:keep', ['voucher:rows', ...ALWAYS]);
    }
  }

  function act(name, line, more) {
    send('voucher:act', ['voucher:rows', ...ALWAYS], { act: name, line: line.dataset.line, ...more }, true);
  }

  /* The balance is taken by the server; then on to what is next. */
  function takeBalance(field) {
    const line = lineOf(field);
    send('voucher:act', [`voucher:lines:${line.dataset.line}:note`, ...ALWAYS], { act: 'balance', line: line.dataset.line });
    next(field, true);
  }

  /* After an answer: what was read is written out, what is wrong is marked, the balance is offered. */
  function after(sent, redrawn) {
    document.querySelectorAll('.said').forEach(said => writeOut(said, sent));
    draw();
    const to = document.querySelector('#voucher\\:body [data-focus]');
    if (redrawn && to) {
      const [line, name] = to.dataset.focus.split(' ');
      const field = name ? lines()[line] && fieldOf(lines()[line], name) : byId(line);
      enter(field || document.querySelector('#voucher\\:body [role=alert]') || byId('voucher:date') || form());
    }
  }

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

  function setInvalid(field, wrong) {
    if (wrong) {
      field.setAttribute('aria-invalid', 'true');
    } else {
      field.removeAttribute('aria-invalid');
    }
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

  /* What is typed is put aside in the window until the server has answered: where it does not, it is written again after login. */

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

  function takeUp() {
    const aside = JSON.parse(sessionStorage.getItem(ASIDE) || 'null');
    sessionStorage.removeItem(ASIDE);
    if (!aside || aside.place !== place() || Date.now() - aside.at > 12 * 3600 * 1000 || !byId('voucher:date')) {
      return;
    }
    HEAD.forEach((name, i) => write(byId(`voucher:${name}`), aside.head[i]));
    aside.lines.forEach((fields, i) => fields.forEach(([name, value]) => lines()[i] && write(fieldOf(lines()[i], name), value)));
    if (changed.size > 0) {
      send('voucher:keep', ['voucher:body'], {}, true);
    }
  }

  function write(field, value) {
    if (field && field.value !== value) {
      field.value = value;
      changed.set(field.id, value);
    }
  }

  /* The server did not answer: without contact all stays as it is; where the session has ended, on to the login. */
  function lost(xhr) {
    if (xhr.status === 0) {
      byId('spoken').textContent = 'Ingen kontakt med servern. Det du skriver finns kvar här och sparas vid nästa ändring.';
      byId('spoken').className = 'answer heed';
    } else {
      location.assign(location.href);
    }
  }

  /* Moving. */

  const isOpen = line => !fieldOf(line, 'debit').value && !fieldOf(line, 'credit').value;

  /* As the Tab key does: what stands in the field is marked, and typing replaces it. */
  function enter(field) {
    field.focus();
    if (field.select) {
      field.select();
    }
  }

  function next(field, taken) {
    const line = lineOf(field);
    if (!line) {
      const all = [...form().querySelectorAll('.fields input, .fields select, .line input')].filter(f => f.offsetParent);
      enter(all[all.indexOf(field) + 1] || field);
      return;
    }
    const name = field.dataset.field;
    if (name === 'account') {
      const balanced = !document.querySelector('#voucher\\:tally .negative');
      if (!field.value && !isWritten(line) && balanced && lines().some(isWritten)) {
        byId('voucher:review').focus();
      } else {
        enter(fieldOf(line, !fieldOf(line, 'debit').value && fieldOf(line, 'credit').value ? 'credit' : 'debit'));
      }
      return;
    }
    if (isAmount(field) && !taken && isOpen(line)) {
      enter(fieldOf(line, name === 'debit' ? 'credit' : 'text'));
      return;
    }
    const demanded = [...line.querySelectorAll('.dims input[aria-required="true"]')].find(input => !input.value && input !== field);
    if (demanded) {
      demanded.focus();
      return;
    }
    const after = lines()[lines().indexOf(line) + 1];
    if (after) {
      if (after.hidden) {
        after.hidden = false;
      }
      enter(fieldOf(after, 'account'));
    }
  }

  function step(field, down) {
    const to = lines()[lines().indexOf(lineOf(field)) + (down ? 1 : -1)];
    const there = to && !to.hidden && fieldOf(to, field.dataset.field);
    if (there) {
      enter(there);
    }
  }

  /* Lists: a field that names one proposes from it, by the beginning of the code or any part of the name. */

  const list = document.createElement('ul');
  list.id = 'proposals';
  list.className = 'proposals';
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', 'Förslag');
  list.hidden = true;
  let listed = null;
  let active = -1;

  function equip(field) {
    const of = field.getAttribute('list');
    if (of) {
      field.dataset.list = of;
      field.removeAttribute('list');
      field.setAttribute('role', 'combobox');
      field.setAttribute('aria-autocomplete', 'list');
      field.setAttribute('aria-expanded', 'false');
      field.setAttribute('aria-controls', 'proposals');
    }
  }

  function propose(field, all) {
    const typed = all ? '' : field.value.trim().toLowerCase();
    const options = [...byId(field.dataset.list).options].map(option => option.value);
    const begins = options.filter(o => o.toLowerCase().startsWith(typed));
    const holds = options.filter(o => !begins.includes(o) && o.toLowerCase().includes(typed));
    const found = typed === '' && !all ? [] : [...begins, ...holds].slice(0, MOST_PROPOSALS);
    if (found.length === 0) {
      closeList();
      return;
    }
    list.replaceChildren(...found.map((text, i) => {
      const item = document.createElement('li');
      item.id = `proposal-${i}`;
      item.setAttribute('role', 'option');
      item.textContent = text;
      return item;
    }));
    field.parentElement.append(list);
    list.hidden = false;
    listed = field;
    field.setAttribute('aria-expanded', 'true');
    activate(0);
  }

  function activate(i) {
    active = (i + list.children.length) % list.children.length;
    [...list.children].forEach((item, at) => item.setAttribute('aria-selected', at === active));
    listed.setAttribute('aria-activedescendant', `proposal-${active}`);
    list.children[active].scrollIntoView({ block: 'nearest' });
  }

  function choose(i) {
    listed.value = list.children[i].textContent;
    closeList();
  }

  function closeList() {
    if (listed) {
      listed.setAttribute('aria-expanded', 'false');
      listed.removeAttribute('aria-activedescendant');
    }
    list.hidden = true;
    listed = null;
  }

  /* @return whether the key was for the list */
  function listKey(event) {
    const field = event.target;
    if (!field.dataset.list) {
      return false;
    }
    if (!listed) {
      const opens = event.key === 'ArrowDown' && (event.altKey || !field.value);
      if (opens) {
        propose(field, true);
      }
      return opens;
    }
    switch (event.key) {
      case 'ArrowDown': activate(active + 1); return true;
      case 'ArrowUp': activate(active - 1); return true;
      case 'Escape': closeList(); return true;
      case 'Enter': choose(active); return false;
      case 'Tab': choose(active); return false;
      default: return false;
    }
  }

  /* Keys. */

  const LINE_KEYS = { KeyI: 'insert', KeyD: 'duplicate', KeyM: 'vat', KeyR: 'remove' };

  function key(event) {
    if (event.isComposing || !form()) {
      return;
    }
    const field = event.target;
    const inForm = field.form === form();
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      if (!event.repeat) {
        closeList();
        document.querySelector('[data-primary]').click();
      }
    } else if (event.altKey && event.code === 'KeyH') {
      event.preventDefault();
      byId('keys').open = !byId('keys').open;
      byId('keys').querySelector('summary').focus();
    } else if (event.altKey && event.code === 'KeyL' && byId('templates')) {
      event.preventDefault();
      byId('templates').open = true;
      (byId('voucher:template') || byId('voucher:templatename')).focus();
    } else if (event.altKey && event.code === 'KeyU') {
      event.preventDefault();
      byId('documents:file').focus();
    } else if (event.altKey && LINE_KEYS[event.code] && lineOf(field)) {
      event.preventDefault();
      closeList();
      act(LINE_KEYS[event.code], lineOf(field));
    } else if (inForm && field.matches('input:not([type=submit], [type=file]), select') && fieldKey(event)) {
      event.preventDefault();
    } else if (event.key === 'Escape' && document.querySelector('[data-back]')) {
      event.preventDefault();
      document.querySelector('[data-back]').click();
    }
  }

  /* @return whether the key was for the parting of VAT */
  function vatKey(event) {
    const field = event.target;
    if (!field.closest('.vat') || !['Enter', 'Escape'].includes(event.key)) {
      return false;
    }
    act(event.key === 'Enter' ? 'split' : 'close', lineOf(field));
    return true;
  }

  /* @return whether the key was for the field */
  function fieldKey(event) {
    const field = event.target;
    if (vatKey(event)) {
      return true;
    }
    if (field.closest('.besides')) {
      return event.key === 'Enter' && pressBeside(field);
    }
    if (listKey(event)) {
      return true;
    }
    const empty = lineOf(field) && isAmount(field) && isOpen(lineOf(field));
    if (empty && (event.key === 'Enter' || event.key === '=') && field.value === '' && fieldOf(lineOf(field), 'account').value
        && (event.key === '=' || hasBalance())) {
      takeBalance(field);
      return true;
    }
    if (event.key === 'Enter' && !event.altKey && !event.shiftKey) {
      next(field);
      return true;
    }
    if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && lineOf(field)) {
      step(field, event.key === 'ArrowDown');
      return true;
    }
    return false;
  }

  /* Enter in a field beside the lines presses the first button after it. */
  function pressBeside(field) {
    const buttons = [...field.closest('details').querySelectorAll('input[type=submit]')];
    const button = buttons.find(b => field.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING);
    if (button) {
      button.click();
    }
    return !!button;
  }

  /* Whether there is a balance to take, or may be: while an answer is awaited, the server knows. */
  const hasBalance = () => !!document.querySelector('#voucher\\:tally .negative') || changed.size > 0;

  document.addEventListener('keydown', key);
  /* What stands in a field when one comes to it: what differs when one leaves it is a change. */
  function begin(field) {
    if (field.form && field.form === form()) {
      atFocus.set(field, field.value);
      equip(field);
    }
  }

  document.addEventListener('focusin', event => begin(event.target));
  document.addEventListener('focusout', event => {
    const field = event.target;
    if (field.form && field.form === form() && field.isConnected) {
      if (listed === field) {
        closeList();
      }
      left(field);
    }
  });
  document.addEventListener('input', event => {
    if (event.target.dataset.list) {
      propose(event.target, false);
    }
    if (event.target.form === form() && lineOf(event.target)) {
      offer();
      reveal();
    }
  });
  list.addEventListener('mousedown', event => {
    event.preventDefault();
    if (event.target.matches('li')) {
      choose([...list.children].indexOf(event.target));
    }
  });
  /* Documents: chosen, dropped or pasted, they lie beside the lines at once. */

  function sendDocument(source, process, parameters) {
    PrimeFaces.ab({
      s: source,
      f: 'documents',
      p: process,
      u: 'documents:shown',
      pa: Object.entries({ 'jakarta.faces.partial.event': 'click', ...parameters }).map(([name, value]) => ({ name, value })),
      onco: () => {
        byId('documents:file').value = '';
        draw();
        send('voucher:keep', ALWAYS);
      },
    });
  }

  function addFiles(files) {
    if (files.length > 0) {
      byId('documents:file').files = files;
      sendDocument('documents:add', 'documents', {});
    }
  }

  document.addEventListener('change', event => {
    if (event.target.id === 'documents:file' && event.target.files.length > 0) {
      sendDocument('documents:add', 'documents', {});
    }
  });
  ['dragover', 'dragleave', 'drop'].forEach(kind => document.addEventListener(kind, event => {
    const zone = event.target.closest && event.target.closest('.documents');
    document.querySelectorAll('.drop').forEach(drop => drop.classList.toggle('over', kind === 'dragover' && !!zone));
    if (kind !== 'dragleave' && event.dataTransfer && event.dataTransfer.types.includes('Files')) {
      event.preventDefault();
      if (kind === 'drop') {
        addFiles(event.dataTransfer.files);
      }
    }
  }));
  document.addEventListener('paste', event => {
    if (event.clipboardData.files.length > 0) {
      event.preventDefault();
      addFiles(event.clipboardData.files);
      return;
    }
    const text = event.clipboardData.getData('text/plain');
    if (event.target.dataset && event.target.dataset.field === 'account' && /\t|\n./.test(text)) {
      event.preventDefault();
      closeList();
      act('paste', lineOf(event.target), { rows: text });
    }
  });
  document.addEventListener('click', event => {
    const button = event.target.closest('[data-act]');
    if (button) {
      act(button.dataset.act, lineOf(button));
    }
  });
  document.addEventListener('submit', event => {
    const button = event.submitter;
    if (button && button.dataset.document) {
      event.preventDefault();
      sendDocument('documents:remove', 'documents:remove', { document: button.dataset.document });
    }
    if (event.target === form() && button && button.dataset.ajax) {
      event.preventDefault();
      send(button.id, [button.dataset.ajax], {}, true);
    }
  });

  document.documentElement.classList.add('scripted');
  if (form()) {
    takeUp();
    draw();
    const first = document.querySelector('[autofocus]');
    if (first) {
      begin(first);
      enter(first);
    }
  }
})();
