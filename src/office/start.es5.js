/*
 * The first script of a page inside Word, in ECMAScript 5, because Word up to 2019 shows add-ins in Internet Explorer 11 (Trident) or the
 * old Edge (EdgeHTML). There it shows a plain page and loads nothing else. Elsewhere it loads Office.js and the page's own scripts at the
 * same time, so that a slow answer from Microsoft's servers does not keep the page from saying so.
 */
(function () {
  'use strict';
  var start = document.getElementById('start');

  if (/Trident\/|MSIE |Edge\//.test(navigator.userAgent)) {
    document.getElementById('root').setAttribute('hidden', '');
    document.getElementById('upgrade').removeAttribute('hidden');
    return;
  }

  function load(address) {
    var script = document.createElement('script');
    script.src = address;
    // Of the scripts added here, those of the page run in their order.
    script.async = false;
    return script;
  }

  var office = load(start.getAttribute('data-office-js'));
  office.id = 'office-js';
  office.async = true;
  // What happened before anybody listens.
  office.onload = function () {
    office.setAttribute('data-state', 'loaded');
  };
  office.onerror = function () {
    office.setAttribute('data-state', 'failed');
  };
  document.head.appendChild(office);

  var scripts = start.getAttribute('data-scripts').split(' ');
  for (var i = 0; i < scripts.length; i++) document.head.appendChild(load(scripts[i]));
})();
