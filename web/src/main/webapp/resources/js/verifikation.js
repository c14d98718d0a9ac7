/*
 * The entry of a voucher by the keyboard. It moves the focus, shows lists and sends what is typed; what is typed is read, summed
 * up and proposed by the server. Every field that was changed is sent until the server has answered that it has it.
 */
(() => {
  'use strict';

  const FORM = 'voucher';
  const MOST_PROPOSALS = 50;
  const ALWAYS = ['voucher:refused', 'voucher:weekday', 'voucher:day', 'voucher:tally'];
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
    let sent = new Map();
    PrimeFaces.ab({
      s: source,
      f: FORM,
      p: [source, ...changed.keys()].join(' '),
      u: update.join(' '),
      ps: true,
      pa: Object.entries({ 'jakarta.faces.partial.event': 'click', ...parameters }).map(([name, value]) => ({ name, value })),
      onst: () => { sent = new Map(values()); },
      onsu: () => { rememberTyped(sent, redrawn); },
      onco: (xhr, status) => {
        if (status !== 'success') {
          return;
        }
        sent.forEach((value, id) => {
          if (changed.get(id) === value) {
            changed.delete(id);
          }
        });
        restoreTyped(redrawn);
        after(sent, redrawn);
      },
    });
  }

  const values = () => [...form().elements].filter(f => f.id && f.type !== 'submit' && f.type !== 'hidden').map(f => [f.id, f.value]);

  let meanwhile = null;

  /* Before the answer is drawn: what has been typed since the request left, and where. */
  function rememberTyped(sent, redrawn) {
    meanwhile = redrawn ? null : {
      focus: document.activeElement.id,
      from: document.activeElement.selectionStart,
      typed: values().filter(([id, value]) => sent.has(id) && sent.get(id) !== value),
    };
  }

  function restoreTyped() {
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
      (field || document.querySelector('#voucher\\:body [role=alert], #voucher\\:date') || form()).focus();
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
    mark();
    offer();
    reveal();
    const difference = document.querySelector('#voucher\\:tally dd:last-of-type');
    const spoken = byId('spoken');
    const last = document.querySelector('#voucher\\:tally div:last-child dd');
    if (spoken && difference && last) {
      const text = last.classList.contains('negative') ? `Skillnad ${last.textContent}` : 'Balanserar';
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

  /* Moving. */

  const isOpen = line => !fieldOf(line, 'debit').value && !fieldOf(line, 'credit').value;

  function next(field, taken) {
    const line = lineOf(field);
    if (!line) {
      const all = [...form().querySelectorAll('.fields input, .fields select, .line input')].filter(f => f.offsetParent);
      (all[all.indexOf(field) + 1] || field).focus();
      return;
    }
    const name = field.dataset.field;
    if (name === 'account') {
      const balanced = !document.querySelector('#voucher\\:tally .negative');
      if (!field.value && !isWritten(line) && balanced && lines().some(isWritten)) {
        byId('voucher:review').focus();
      } else {
        fieldOf(line, !fieldOf(line, 'debit').value && fieldOf(line, 'credit').value ? 'credit' : 'debit').focus();
      }
      return;
    }
    if (isAmount(field) && !taken && isOpen(line)) {
      fieldOf(line, name === 'debit' ? 'credit' : 'text').focus();
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
      fieldOf(after, 'account').focus();
    }
  }

  function step(field, down) {
    const to = lines()[lines().indexOf(lineOf(field)) + (down ? 1 : -1)];
    const there = to && !to.hidden && fieldOf(to, field.dataset.field);
    if (there) {
      there.focus();
      there.select();
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

  const LINE_KEYS = { KeyI: 'insert', KeyD: 'duplicate', KeyR: 'remove' };

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

  /* @return whether the key was for the field */
  function fieldKey(event) {
    const field = event.target;
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

  /* Whether there is a balance to take, or may be: while an answer is awaited, the server knows. */
  const hasBalance = () => !!document.querySelector('#voucher\\:tally .negative') || changed.size > 0;

  document.addEventListener('keydown', key);
  document.addEventListener('focusin', event => {
    if (event.target.form && event.target.form === form()) {
      atFocus.set(event.target, event.target.value);
      equip(event.target);
    }
  });
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
  document.addEventListener('paste', event => {
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
    if (event.target === form() && button && button.dataset.ajax) {
      event.preventDefault();
      send(button.id, [button.dataset.ajax], {}, true);
    }
  });

  document.documentElement.classList.add('scripted');
  if (form()) {
    draw();
    if (document.activeElement && document.activeElement.form === form()) {
      atFocus.set(document.activeElement, document.activeElement.value);
      equip(document.activeElement);
    }
  }
})();
