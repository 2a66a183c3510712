/**
 * What Office.js asks for in Excel, out of the 86 MB of its package: the loader, the host library of each kind of
 * Excel (Windows, web, Mac), the texts of the languages of our users.
 */
const OFFICE_FILES = [
  "office.js",
  "excel-win32-16.01.js",
  "excel-win32-16.00.js",
  "excel-web-16.00.js",
  "excel-mac-16.00.js",
  "o15apptofilemappingtable.js",
  "telemetry/oteljs_agave.js",
  "fr-fr/office_strings.js",
  "en-us/office_strings.js",
];

module.exports = { OFFICE_FILES };
