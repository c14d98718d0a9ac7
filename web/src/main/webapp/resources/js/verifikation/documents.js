/* Documents: chosen, dropped or pasted, they lie beside the lines at once. */
(() => {
  'use strict';

  const { byId, draw, keep } = Verifikation;

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
        keep();
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

  Object.assign(Verifikation, { sendDocument, addFiles });
})();
