/* Keys. */
(() => {
  'use strict';

  const { byId, form, lineOf, fieldOf, isAmount, isOpen, closeList, listKey, act, next, step, hasBalance, takeBalance } = Verifikation;

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

  document.addEventListener('keydown', key);
})();
