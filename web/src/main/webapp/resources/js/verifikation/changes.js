/* What was changed: every field is sent until the server has answered that it has it. */
(() => {
  'use strict';

  const { byId, form, lines, fieldOf, isWritten } = Verifikation;

  const changed = new Map();
  const atFocus = new WeakMap();

  function noteChange(field) {
    if (field && field.form === form() && field.id && atFocus.has(field) && atFocus.get(field) !== field.value) {
      changed.set(field.id, field.value);
      atFocus.set(field, field.value);
      return true;
    }
    return false;
  }

  /* What stands in a field when one comes to it: what differs when one leaves it is a change. */
  function come(field) {
    atFocus.set(field, field.value);
  }

  function write(field, value) {
    if (field && field.value !== value) {
      field.value = value;
      changed.set(field.id, value);
    }
  }

  Object.assign(Verifikation, { changed, noteChange, come, write });
})();
