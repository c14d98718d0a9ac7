/* What happens on the page, and how it begins. */
(() => {
  'use strict';

  const { byId, form, lineOf, enter, come, equip, propose, closeList, closeListOf, draw, offer, reveal, send, left, act, takeUp, sendDocument, addFiles } = Verifikation;

  function begin(field) {
    if (field.form && field.form === form()) {
      come(field);
      equip(field);
    }
  }

  document.addEventListener('focusin', event => begin(event.target));
  document.addEventListener('focusout', event => {
    const field = event.target;
    if (field.form && field.form === form() && field.isConnected) {
      closeListOf(field);
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
    if (takeUp()) {
      send('voucher:keep', ['voucher:body'], {}, true);
    }
    draw();
    const first = document.querySelector('[autofocus]');
    if (first) {
      begin(first);
      enter(first);
    }
  }
})();
