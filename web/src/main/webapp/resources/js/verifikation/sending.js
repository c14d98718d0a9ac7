/* Sending. The requests go one after the other; what is typed meanwhile stays as typed. */
(() => {
  'use strict';

  const { FORM, byId, form, lineOf, lines, fieldOf, isWritten, values, enter, changed, noteChange, writeOut, draw, putAside, forget } = Verifikation;

  const ALWAYS = ['voucher:refused', 'voucher:weekday', 'voucher:day', 'voucher:tally', 'voucher:saved'];
  let meanwhile = null;
  let leading = false;
  let opened = [];

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
        forget();
        mine.filter(id => changed.get(id) === sent.get(id)).forEach(id => changed.delete(id));
        restoreTyped(redrawn);
        after(sent, redrawn);
      },
    });
  }

  /* Before the answer is drawn: what has been typed since the request left, and where. */
  function rememberTyped(sent, redrawn) {
    opened = [...document.querySelectorAll('.besides details[open]')].map(details => details.id);
    meanwhile = redrawn ? null : {
      focus: document.activeElement.id,
      from: document.activeElement.selectionStart,
      typed: values().filter(([id, value]) => sent.has(id) && sent.get(id) !== value),
    };
  }

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

  /* The server did not answer: without contact all stays as it is; where the session has ended, on to the login. */
  function lost(xhr) {
    if (xhr.status === 0) {
      byId('spoken').textContent = 'Ingen kontakt med servern. Det du skriver finns kvar här och sparas vid nästa ändring.';
      byId('spoken').className = 'answer heed';
    } else {
      location.assign(location.href);
    }
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

  function keep() {
    send('voucher:keep', ALWAYS);
  }

  Object.assign(Verifikation, { send, left, act, keep, ALWAYS });
})();
