// Before the first paint: the language and the colours that were chosen on this device.
(function () {
  try {
    var scheme = localStorage.getItem('zesumme.scheme');
    if (scheme === 'light' || scheme === 'dark') document.documentElement.style.colorScheme = scheme;
    var locale = localStorage.getItem('zesumme.locale');
    if (locale === 'fr' || locale === 'de' || locale === 'en') document.documentElement.lang = locale;
  } catch (error) {
    // Without storage the system decides.
  }
})();
