/*
 * The entry of a voucher by the keyboard: the fields, and the lines. The scripts move the focus, show lists and send what is
 * typed; what is typed is read, summed up and proposed by the server. Each file takes what it needs from those before it.
 */
const Verifikation = {};

(() => {
  'use strict';

  const FORM = 'voucher';
  const byId = id => document.getElementById(id);
  const form = () => byId(FORM);
  const lineOf = field => field.closest('.line');
  const lines = () => [...document.querySelectorAll('.line')];
  const fieldOf = (line, name) => line.querySelector(`input[data-field="${name}"]`);
  const isAmount = field => field.dataset.field === 'debit' || field.dataset.field === 'credit';
  const isWritten = line => [...line.querySelectorAll('input')].some(input => input.value !== '');
  const isOpen = line => !fieldOf(line, 'debit').value && !fieldOf(line, 'credit').value;
  const values = () => [...form().elements].filter(f => f.id && f.type !== 'submit' && f.type !== 'hidden').map(f => [f.id, f.value]);

  /* As the Tab key does: what stands in the field is marked, and typing replaces it. */
  function enter(field) {
    field.focus();
    if (field.select) {
      field.select();
    }
  }

  function setInvalid(field, wrong) {
    if (wrong) {
      field.setAttribute('aria-invalid', 'true');
    } else {
      field.removeAttribute('aria-invalid');
    }
  }

  Object.assign(Verifikation, { FORM, byId, form, lineOf, lines, fieldOf, isAmount, isWritten, isOpen, values, enter, setInvalid });
})();
