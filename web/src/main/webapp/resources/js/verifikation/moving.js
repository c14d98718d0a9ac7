/* Moving from field to field, and taking the balance. */
(() => {
  'use strict';

  const { byId, form, lineOf, lines, fieldOf, isAmount, isWritten, isOpen, enter, changed, send, ALWAYS } = Verifikation;

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

  /* Whether there is a balance to take, or may be: while an answer is awaited, the server knows. */
  const hasBalance = () => !!document.querySelector('#voucher\\:tally .negative') || changed.size > 0;

  /* The balance is taken by the server; then on to what is next. */
  function takeBalance(field) {
    const line = lineOf(field);
    send('voucher:act', [`voucher:lines:${line.dataset.line}:note`, ...ALWAYS], { act: 'balance', line: line.dataset.line });
    next(field, true);
  }

  Object.assign(Verifikation, { next, step, hasBalance, takeBalance });
})();
